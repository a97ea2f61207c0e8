package app.musicschoolmanager.platform.web;

/** Nothing is there, or nothing that the caller may know of; the two answer alike. */
public final class NotFound extends HttpProblem {
  private static final long serialVersionUID = 1;

  public NotFound() {
    this("There is nothing here, or nothing that you may see.");
  }

  public NotFound(String detail) {
    super(404, "Not found", detail);
  }
}
