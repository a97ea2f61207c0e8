package app.gardentoollending.action;

import app.gardentoollending.platform.integration.Integration;
import java.util.List;

/** The outside services that this app speaks to. */
public final class Integrations {
  public static final Integration EMAIL =
      Integration.mail("email", "E-Mail-Server des Vereins")
          .provider("E-Mail-Server des Vereins (SMTP)")
          .purpose(
              "Tägliche Erinnerungen an Mitglieder mit endenden oder überfälligen Ausleihen und die"
                  + " Monatsübersicht an den Vorstand verschicken.")
          .build();

  public static final List<Integration> ALL = List.of(EMAIL);

  private Integrations() {}
}
