package app.musicschoolmanager.platform.page.webhook;

import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** {@code /webhooks}: what other services tell the app, and what the app tells them. */
public final class WebhookPages {
  static final String PATH = "/webhooks";

  private final Site site;
  private final boolean hasActions;
  private final boolean hasModels;
  private final IncomingPages incoming;

  public WebhookPages(Site site) {
    this.site = site;
    this.hasActions = !site.services().definition().actions().isEmpty();
    this.hasModels = !site.services().definition().models().isEmpty();
    this.incoming = new IncomingPages(site);
  }

  public void register(Routes routes) {
    routes.get(PATH, Access.ADMIN, this::all);
    if (hasActions) {
      incoming.register(routes);
    }
    if (hasModels) {
      new OutgoingPages(site).register(routes);
    }
  }

  private void all(Context ctx) {
    List<IncomingCard> cards = hasActions ? incoming.cards() : List.of();
    Map<String, Object> content =
        Map.of(
            "incoming", cards,
            "outgoing", site.services().outgoing().all(),
            "hasActions", hasActions,
            "hasModels", hasModels);
    site.show(ctx, "webhooks", site.say("nav.webhooks"), content);
  }
}
