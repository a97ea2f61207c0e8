package app.gardentoollending.action;

import app.gardentoollending.platform.integration.Integration;
import java.util.List;

/** The outside services that this app speaks to. */
public final class Integrations {
  public static final Integration EMAIL =
      Integration.mail("email", "E-Mail-Versand")
          .provider("E-Mail-Versand (SMTP)")
          .purpose(
              "Tägliche Erinnerungen an Mitglieder und die monatliche Übersicht an den Vorstand"
                  + " über den Mailserver des Vereins verschicken.")
          .build();

  public static final List<Integration> ALL = List.of(EMAIL);

  private Integrations() {}
}
