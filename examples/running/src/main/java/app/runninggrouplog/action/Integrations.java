package app.runninggrouplog.action;

import app.runninggrouplog.platform.integration.Integration;
import java.util.List;

/** The outside services that this app speaks to. */
public final class Integrations {
  public static final Integration EMAIL =
      Integration.mail("email", "E-mail")
          .provider("E-mail (SMTP)")
          .purpose(
              "Sends everybody in the group the Monday e-mail that says who ran the most kilometres"
                  + " last week.")
          .build();

  public static final List<Integration> ALL = List.of(EMAIL);

  private Integrations() {}
}
