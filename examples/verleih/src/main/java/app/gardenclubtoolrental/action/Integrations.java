package app.gardenclubtoolrental.action;

import app.gardenclubtoolrental.platform.integration.Integration;
import java.util.List;

/** The outside services that this app speaks to. */
public final class Integrations {
  public static final Integration EMAIL =
      Integration.mail("email", "E-Mail")
          .provider("E-Mail-Server des Vereins (SMTP)")
          .purpose(
              "Tägliche Erinnerungen an Mitglieder und die monatliche Übersicht an den Vorstand per"
                  + " E-Mail verschicken.")
          .build();

  public static final List<Integration> ALL = List.of(EMAIL);

  private Integrations() {}
}
