package app.musicschoolmanager.action;

import app.musicschoolmanager.platform.integration.Integration;
import java.util.List;

/** The outside services that this app speaks to. */
public final class Integrations {
  public static final Integration EMAIL =
      Integration.mail("email", "School e-mail account")
          .provider("E-mail (SMTP)")
          .purpose(
              "E-mails to the teacher about a reported absence, to the owner about three lessons"
                  + " missed in a row without excuse, and to the parents about a released report.")
          .build();

  public static final List<Integration> ALL = List.of(EMAIL);

  private Integrations() {}
}
