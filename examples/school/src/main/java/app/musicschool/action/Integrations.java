package app.musicschool.action;

import app.musicschool.platform.integration.Integration;
import java.util.List;

/** The outside services that this app speaks to. */
public final class Integrations {
  public static final Integration EMAIL =
      Integration.mail("email", "E-mail")
          .provider("E-mail (SMTP)")
          .purpose(
              "Sends e-mails to the teacher about a reported absence, to the owner after three"
                  + " lessons missed in a row without excuse, and to the parents when a report is"
                  + " released.")
          .build();

  public static final List<Integration> ALL = List.of(EMAIL);

  private Integrations() {}
}
