package app.musicschoolmanager.platform.action;

/** The action could not do what it was asked, for a reason that the user can understand. */
public final class ActionFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ActionFailed(String message) {
    super(message);
  }
}
