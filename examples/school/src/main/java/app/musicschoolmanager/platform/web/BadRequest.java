package app.musicschoolmanager.platform.web;

/** The request cannot be understood. */
public final class BadRequest extends HttpProblem {
  private static final long serialVersionUID = 1;

  public BadRequest(String detail) {
    super(400, "Malformed request", detail);
  }
}
