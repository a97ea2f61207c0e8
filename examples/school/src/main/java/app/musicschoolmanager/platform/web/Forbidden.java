package app.musicschoolmanager.platform.web;

/** The caller is known but may not do this. */
public final class Forbidden extends HttpProblem {
  private static final long serialVersionUID = 1;

  public Forbidden(String detail) {
    super(403, "Not allowed", detail);
  }
}
