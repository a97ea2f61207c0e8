package com.example.app.platform.page.webhook;

import com.example.app.platform.page.site.Site;
import com.example.app.platform.web.Access;
import com.example.app.platform.web.Routes;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** {@code /webhooks}: what other services tell the app, and what the app tells them. */
public final class WebhookPages {
  static final String PATH = "/webhooks";

  private final Site site;
  private final boolean hasActions;
  private final IncomingPages incoming;

  public WebhookPages(Site site) {
    this.site = site;
    this.hasActions = !site.services().definition().actions().isEmpty();
    this.incoming = new IncomingPages(site);
  }

  public void register(Routes routes) {
    routes.get(PATH, Access.ADMIN, this::all);
    if (hasActions) {
      incoming.register(routes);
    }
  }

  private void all(Context ctx) {
    List<IncomingCard> cards = hasActions ? incoming.cards() : List.of();
    site.show(
        ctx,
        "webhooks",
        site.say("nav.webhooks"),
        Map.of("incoming", cards, "hasActions", hasActions));
  }
}
