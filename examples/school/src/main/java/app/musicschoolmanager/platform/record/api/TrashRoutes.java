package app.musicschoolmanager.platform.record.api;

import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.Trash;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.BadRequest;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Deletes several records at once, and takes deletions back. */
final class TrashRoutes {
  static final String UNDO = "/api/undo/";

  /** As many as one transaction may well hold up other writers for. */
  private static final int MOST = 1_000;

  private final RecordStore store;

  TrashRoutes(RecordStore store) {
    this.store = store;
  }

  void register(Routes routes) {
    routes
        .post("/api/models/{model}/delete", Access.SIGNED_IN, this::delete)
        .post(UNDO + "{id}", Access.SIGNED_IN, this::undo);
  }

  private void delete(Context ctx) {
    Records records = RecordRoutes.records(store, ctx);
    List<String> ids = ids(Json.body(ctx).path("ids"));
    String deletion = records.trash(ids, null);
    ctx.json(Map.of("deleted", ids.size(), "undo", UNDO + deletion));
  }

  private static List<String> ids(JsonNode given) {
    List<String> ids = new ArrayList<>();
    given.forEach(id -> ids.add(id.textValue()));
    boolean texts = given.isArray() && !ids.isEmpty() && !ids.contains(null);
    if (!texts || ids.size() > MOST) {
      throw new BadRequest("ids must be a list of 1 to " + MOST + " ids of records.");
    }
    return ids.stream().distinct().toList();
  }

  private void undo(Context ctx) {
    Trash.Deleted undone = new Trash(store).undo(ctx.pathParam("id"), Callers.of(ctx));
    ctx.json(Map.of("model", undone.model(), "restored", undone.records()));
  }
}
