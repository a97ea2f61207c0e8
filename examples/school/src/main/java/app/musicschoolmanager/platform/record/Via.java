package app.musicschoolmanager.platform.record;

import java.util.Optional;

/** The ways on which records are changed. */
public final class Via {
  public static final String PAGE = "page";
  public static final String API = "api";
  public static final String IMPORT = "import";
  public static final String UNDO = "undo";
  public static final String ACCOUNTS = "accounts";

  /** By whom it concerns, in their own account. */
  public static final String PROFILE = "profile";

  public static final String REGISTRATION = "registration";
  public static final String INVITATION = "invitation";

  /** By the link that an administrator made for somebody who has lost their password. */
  public static final String RESET = "reset";

  /** By somebody without an account, in a form that is open to anybody. */
  public static final String FORM = "public_form";

  /** By somebody who was given the link of a record. */
  public static final String LINK = "personal_link";

  /** By the app itself, as what has to be there before anybody comes. */
  public static final String START = "start";

  private static final String ACTION = "action:";

  private Via() {}

  /** By an action, whoever has started it. */
  public static String action(String id) {
    return ACTION + id;
  }

  /** Whether people say what is written, not the app itself. */
  static boolean isByHand(String via) {
    return actionIn(via).isEmpty() && !via.equals(LINK) && !via.equals(START);
  }

  /** The id of the action by which a change was made, if it was one. */
  public static Optional<String> actionIn(String via) {
    return via.startsWith(ACTION) ? Optional.of(via.substring(ACTION.length())) : Optional.empty();
  }
}
