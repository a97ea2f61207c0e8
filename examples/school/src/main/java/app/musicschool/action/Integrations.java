package app.musicschool.action;

import app.musicschool.platform.integration.Integration;
import java.util.List;

/** The outside services that this app speaks to. */
public final class Integrations {
  public static final Integration EMAIL =
      Integration.mail("email", "E-mail")
          .provider("E-mail (SMTP)")
          .purpose(
              "Sends the e-mails to teachers about reported absences, to the owner about three"
                  + " unexcused missed lessons in a row, and to parents about released reports.")
          .build();

  public static final List<Integration> ALL = List.of(EMAIL);

  private Integrations() {}
}
