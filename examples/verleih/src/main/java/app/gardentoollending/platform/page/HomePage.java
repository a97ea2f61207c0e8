package app.gardentoollending.platform.page;

import app.gardentoollending.platform.auth.Caller;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.page.home.Chart;
import app.gardentoollending.platform.page.home.Charts;
import app.gardentoollending.platform.page.home.Tile;
import app.gardentoollending.platform.page.site.Site;
import app.gardentoollending.platform.record.Records;
import app.gardentoollending.platform.user.Role;
import app.gardentoollending.platform.web.Access;
import app.gardentoollending.platform.web.Callers;
import app.gardentoollending.platform.web.Routes;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code /}: what is there, what it says, and what happened last. */
final class HomePage {
  private static final int RECENT = 5;
  private static final Duration LATELY = Duration.ofDays(7);

  private final Site site;

  HomePage(Site site) {
    this.site = site;
  }

  void register(Routes routes) {
    routes.get("/", Access.SIGNED_IN, this::home);
  }

  private void home(Context ctx) {
    Caller caller = Callers.of(ctx);
    String name = site.services().users().get(caller.userId()).name();
    Runs runs = new Runs(site, caller);
    List<Chart> charts = new Charts(site, caller).all();
    int few = Math.min(Charts.FEW, charts.size());
    site.show(
        ctx,
        "home",
        site.say("home.hello", name),
        Map.of(
            "description", site.services().definition().description(),
            "tiles", tiles(caller),
            "charts", charts.subList(0, few),
            "further", charts.subList(few, charts.size()),
            "actions", ActionPages.cards(site, caller),
            "runs", runs.newest(runs.visible(), RECENT),
            "unsent", caller.role() == Role.ADMIN ? site.services().outbox().unsent() : 0L));
  }

  private List<Tile> tiles(Caller caller) {
    return site.readable(caller).stream()
        .filter(model -> !model.single())
        .map(model -> tile(model, caller))
        .toList();
  }

  private Tile tile(Model model, Caller caller) {
    Records records = site.services().records().records(model, caller);
    var since = site.services().database().clock().instant().minus(LATELY);
    return new Tile(
        model.name(),
        model.labelPlural(),
        model.label(),
        records.count(),
        records.tallies().createdSince(since),
        records.canGrow());
  }
}
