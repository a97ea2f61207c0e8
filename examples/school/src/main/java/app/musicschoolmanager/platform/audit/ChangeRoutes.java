package app.musicschoolmanager.platform.audit;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.user.Users;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.NotFound;
import app.musicschoolmanager.platform.web.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The changes of one record, and those of the whole app, over the API. */
public final class ChangeRoutes {
  private final ChangeLog log;
  private final RecordStore store;
  private final Users users;
  private final ZoneId zone;

  /**
   * The routes.
   *
   * @param zone where days begin and end
   */
  public ChangeRoutes(ChangeLog log, RecordStore store, Users users, ZoneId zone) {
    this.log = log;
    this.store = store;
    this.users = users;
    this.zone = zone;
  }

  public void register(Routes routes) {
    routes
        .get("/api/models/{model}/{id}/changes", Access.SIGNED_IN, this::history)
        .get("/api/changes", Access.ADMIN, this::all);
  }

  private void history(Context ctx) {
    Model model = store.models().find(ctx.pathParam("model")).orElseThrow(NotFound::new);
    ChangeParameters parameters = ChangeParameters.ofHistory(ctx.queryParamMap());
    Caller caller = Callers.of(ctx);
    answer(
        ctx,
        new VisibleChanges(log, store, caller)
            .history(model, ctx.pathParam("id"), parameters.after(), parameters.limit()));
  }

  private void all(Context ctx) {
    ChangeQuery query = ChangeParameters.of(ctx.queryParamMap()).query(zone);
    answer(ctx, new VisibleChanges(log, store, Callers.of(ctx)).all(query));
  }

  private void answer(Context ctx, ChangePage page) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode items = json.putArray("items");
    Map<String, Optional<AppUser>> known = new HashMap<>();
    boolean admin = Callers.of(ctx).role() == Role.ADMIN;
    for (LoggedChange change : page.entries()) {
      ObjectNode item = items.addObject();
      describe(change, item);
      if (change.userId() == null) {
        item.putNull("user");
      } else {
        ObjectNode user = item.putObject("user");
        known
            .computeIfAbsent(change.userId(), users::find)
            .ifPresent(somebody -> user.put("name", somebody.name()));
        if (admin) {
          user.put("id", change.userId());
        }
      }
      item.set("changes", change.changes());
    }
    ctx.json(json.put("next", page.next()));
  }

  private static void describe(LoggedChange change, ObjectNode json) {
    json.put("id", change.id()).put("model", change.model()).put("recordId", change.recordId());
    json.put("kind", change.kind()).put("at", change.at().toString()).put("via", change.via());
    json.put("indirect", change.isIndirect());
  }
}
