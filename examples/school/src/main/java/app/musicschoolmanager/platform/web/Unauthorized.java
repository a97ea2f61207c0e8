package app.musicschoolmanager.platform.web;

/** Nobody is signed in, or no longer. */
public final class Unauthorized extends HttpProblem {
  private static final long serialVersionUID = 1;

  public Unauthorized(String detail) {
    super(401, "Not signed in", detail);
  }
}
