package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.stop.Unruly;
import app.musicschoolmanager.platform.stop.Woven;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** An app in a small process of its own, some of whose actions take all memory that there is. */
final class Flood {
  private static final int TIMES = 3;

  private Flood() {}

  public static void main(String... arguments) {
    Probe lumps = probe("lumps", Woven.work(Unruly.Flood.class, 1 << 20));
    Probe crumbs = probe("crumbs", Woven.work(Unruly.Flood.class, 100));
    Probe together =
        new Probe(
            action("together"),
            context ->
                context.together(() ->
                    ActionResult.of(
                        "Kept " + Woven.work(Unruly.Flood.class, 1 << 10).getAsLong())));
    Probe giant = probe("giant", () -> new byte[Integer.MAX_VALUE - 8].length);
    Probe work = probe("work", Woven.work(Unruly.Work.class));
    Probe batches = probe("batches", Woven.work(Unruly.Batches.class));
    Probe greet = new Probe(action("greet"), context -> ActionResult.of("Hello"));
    try (TestApp app = Probe.app(lumps, crumbs, together, giant, work, batches, greet)) {
      for (int i = 0; i < TIMES; i++) {
        for (String flood : List.of("lumps", "crumbs", "together", "giant")) {
          System.out.println(flood + ": " + Probe.run(app, flood, Map.of()).error());
          System.out.println("greet: " + Probe.run(app, "greet", Map.of()).status());
          System.out.println("health: " + app.anonymous().get("/api/health").status());
        }
        System.out.println("work: " + Probe.run(app, "work", Map.of()).status());
        System.out.println("batches: " + Probe.run(app, "batches", Map.of()).status());
      }
    }
  }

  private static Probe probe(String id, LongSupplier work) {
    return new Probe(action(id), context -> ActionResult.of("Came to " + work.getAsLong()));
  }

  private static ActionDefinition action(String id) {
    return ActionDefinition.named(id, id).audience(Audience.BOTH).build();
  }
}
