package com.example.app.platform.page;

import com.example.app.platform.auth.Caller;
import com.example.app.platform.page.record.RecordPages;
import com.example.app.platform.page.site.Site;
import com.example.app.platform.web.Access;
import com.example.app.platform.web.Callers;
import com.example.app.platform.web.Routes;
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
