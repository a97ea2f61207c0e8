package app.musicschoolmanager.platform.page.account;

import app.musicschoolmanager.platform.auth.session.OpenSessions;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.http.Context;
import java.util.Map;

/** {@code /profile/sessions}: where one is signed in, and signing out there. */
final class SessionPages {
  private static final String PATH = "/profile/sessions";

  private final Site site;
  private final OpenSessions sessions;

  SessionPages(Site site) {
    this.site = site;
    this.sessions = site.services().identity().openSessions();
  }

  void register(Routes routes) {
    routes
        .get(PATH, Access.SIGNED_IN, this::show)
        .post(PATH, Access.SIGNED_IN, this::endOthers)
        .post(PATH + "/{id}", Access.SIGNED_IN, this::end);
  }

  private void show(Context ctx) {
    site.show(
        ctx,
        "sessions",
        site.say("sessions.title"),
        Map.of(
            "sessions", sessions.of(Callers.of(ctx).userId(), current(ctx)),
            "idleHours", site.services().config().sessionIdle().toHours()));
  }

  private void endOthers(Context ctx) {
    sessions.endOthers(Callers.of(ctx).userId(), current(ctx));
    site.notices().redirect(ctx, PATH, site.say("sessions.endedOthers"));
  }

  private void end(Context ctx) {
    String id = ctx.pathParam("id");
    sessions.end(Callers.of(ctx).userId(), id);
    if (id.equals(current(ctx))) {
      site.services().sessions().close(ctx);
      site.notices().redirect(ctx, "/login", site.say("login.left"));
    } else {
      site.notices().redirect(ctx, PATH, site.say("sessions.ended"));
    }
  }

  private String current(Context ctx) {
    return site.services().sessions().currentId(ctx).orElse("");
  }
}
