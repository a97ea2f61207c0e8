package app.gardenclubtoolrental.platform.web;

/** The request cannot be carried out in the present state of things. */
public final class Conflict extends HttpProblem {
  private static final long serialVersionUID = 1;

  public Conflict(String detail) {
    super(409, "Conflict", detail);
  }
}
