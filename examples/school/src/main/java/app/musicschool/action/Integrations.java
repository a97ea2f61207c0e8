package app.musicschool.action;

import app.musicschool.platform.integration.Integration;
import java.util.List;

/** The outside services that this app speaks to. */
public final class Integrations {
  public static final Integration EMAIL =
      Integration.mail("email", "E-mail")
          .provider("E-mail (the school's mail server)")
          .purpose(
              "Telling teachers of absences straight away, the owner of three lessons missed in a"
                  + " row without excuse, and parents of released reports.")
          .build();

  public static final List<Integration> ALL = List.of(EMAIL);

  private Integrations() {}
}
