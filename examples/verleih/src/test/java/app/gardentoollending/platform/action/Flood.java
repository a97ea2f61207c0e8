package app.gardentoollending.platform.action;

import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.auth.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An app in a small process of its own, one of whose actions takes all memory that there is. */
final class Flood {
  private static final int CHUNK = 1 << 20;

  private Flood() {}

  public static void main(String... arguments) {
    Probe flood = new Probe(action("flood"), context -> ActionResult.of("Kept " + fill()));
    Probe greet = new Probe(action("greet"), context -> ActionResult.of("Hello"));
    try (TestApp app = Probe.app(flood, greet)) {
      for (int i = 0; i < 3; i++) {
        System.out.println("flood: " + Probe.run(app, "flood", Map.of()).error());
        System.out.println("greet: " + Probe.run(app, "greet", Map.of()).status());
        System.out.println("health: " + app.anonymous().get("/api/health").status());
      }
    }
  }

  private static int fill() {
    List<byte[]> kept = new ArrayList<>();
    while (kept.size() < Integer.MAX_VALUE) {
      kept.add(new byte[CHUNK]);
    }
    return kept.size();
  }

  private static ActionDefinition action(String id) {
    return ActionDefinition.named(id, id).audience(Audience.BOTH).build();
  }
}
