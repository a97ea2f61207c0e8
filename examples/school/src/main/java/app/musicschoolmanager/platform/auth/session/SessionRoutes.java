package app.musicschoolmanager.platform.auth.session;

import app.musicschoolmanager.platform.auth.Sessions;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** {@code /api/auth/sessions}: where one is signed in, and how to sign out there. */
public final class SessionRoutes {
  private static final String ALL = "/api/auth/sessions";

  private final Sessions sessions;
  private final OpenSessions open;

  public SessionRoutes(Sessions sessions, OpenSessions open) {
    this.sessions = sessions;
    this.open = open;
  }

  public void register(Routes routes) {
    routes
        .get(ALL, Access.SIGNED_IN, this::list)
        .delete(ALL, Access.SIGNED_IN, this::endOthers)
        .delete(ALL + "/{id}", Access.SIGNED_IN, this::end);
  }

  private void list(Context ctx) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode list = answer.putArray("sessions");
    for (OpenSession session : open.of(Callers.of(ctx).userId(), current(ctx))) {
      list.addObject()
          .put("id", session.id())
          .put("device", session.device())
          .put("address", session.address())
          .put("createdAt", session.createdAt().toString())
          .put("lastSeenAt", session.lastSeenAt().toString())
          .put("expiresAt", session.expiresAt().toString())
          .put("current", session.current());
    }
    ctx.json(answer);
  }

  /** Signs out everywhere but here. */
  private void endOthers(Context ctx) {
    open.endOthers(Callers.of(ctx).userId(), current(ctx));
    ctx.status(204);
  }

  private void end(Context ctx) {
    String id = ctx.pathParam("id");
    open.end(Callers.of(ctx).userId(), id);
    if (id.equals(current(ctx))) {
      sessions.close(ctx);
    }
    ctx.status(204);
  }

  private String current(Context ctx) {
    return sessions.currentId(ctx).orElse("");
  }
}
