package app.shopinventory.platform.page;

import app.shopinventory.platform.auth.Caller;
import app.shopinventory.platform.web.Access;
import app.shopinventory.platform.web.Callers;
import app.shopinventory.platform.web.Routes;
import io.javalin.http.Context;
import java.util.Map;

/** {@code /}: what is there and what happened last. */
final class HomePage {
  private static final int RECENT = 5;

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
    site.show(
        ctx,
        "home",
        site.say("home.hello", name),
        Map.of(
            "description", site.services().definition().description(),
            "models", RecordPages.cards(site, caller),
            "actions", ActionPages.cards(site, caller),
            "runs", runs.newest(runs.visible(), RECENT)));
  }
}
