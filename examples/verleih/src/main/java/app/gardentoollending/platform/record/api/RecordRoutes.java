package app.gardentoollending.platform.record.api;

import app.gardentoollending.platform.model.Entry;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.Validation;
import app.gardentoollending.platform.record.ListParameters;
import app.gardentoollending.platform.record.RecordJson;
import app.gardentoollending.platform.record.RecordStore;
import app.gardentoollending.platform.record.Records;
import app.gardentoollending.platform.record.Via;
import app.gardentoollending.platform.web.Access;
import app.gardentoollending.platform.web.BadRequest;
import app.gardentoollending.platform.web.Callers;
import app.gardentoollending.platform.web.Json;
import app.gardentoollending.platform.web.NotFound;
import app.gardentoollending.platform.web.Routes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code /api/models}: listing, reading and changing the records of every model. Any signed-in user
 * may ask; {@link Records} decides what they get.
 */
public final class RecordRoutes {
  private static final String LIST = "/api/models/{model}";
  private static final String ONE = "/api/models/{model}/{id}";

  private final RecordStore store;

  public RecordRoutes(RecordStore store) {
    this.store = store.via(Via.API);
  }

  public void register(Routes routes) {
    routes
        .get(LIST, Access.SIGNED_IN, this::list)
        .post(LIST, Access.SIGNED_IN, this::create)
        .get(ONE, Access.SIGNED_IN, this::read)
        .put(ONE, Access.SIGNED_IN, this::update)
        .delete(ONE, Access.SIGNED_IN, this::delete);
    new FileRoutes(store).register(routes);
    new TrashRoutes(store).register(routes);
  }

  private void list(Context ctx) {
    Records records = records(store, ctx);
    var query = ListParameters.of(records.model(), ctx.queryParamMap(), store.zone());
    Json.answer(ctx, RecordJson.of(records.model(), records.page(query)));
  }

  private void create(Context ctx) {
    Records records = records(store, ctx);
    Model model = records.model();
    Entry entry = records.create(known(Validation.complete(model.fields()).json(Json.body(ctx))));
    ctx.status(201).header("Location", "/api/models/" + model.name() + "/" + entry.id());
    answer(ctx, model, entry);
  }

  private void read(Context ctx) {
    Records records = records(store, ctx);
    answer(ctx, records.model(), records.get(ctx.pathParam("id")));
  }

  private void update(Context ctx) {
    Records records = records(store, ctx);
    ObjectNode body = Json.body(ctx);
    var changes = known(Validation.partial(records.model().fields()).json(body));
    Entry entry = records.update(ctx.pathParam("id"), changes, expectedVersion(ctx, body));
    answer(ctx, records.model(), entry);
  }

  private void delete(Context ctx) {
    List<String> one = List.of(ctx.pathParam("id"));
    String deletion = records(store, ctx).trash(one, expectedVersion(ctx, null));
    ctx.header("X-Undo", TrashRoutes.UNDO + deletion).status(204);
  }

  /** The records that the request is about, within what its caller may do by hand. */
  static Records records(RecordStore store, Context ctx) {
    Model model = store.models().find(ctx.pathParam("model")).orElseThrow(NotFound::new);
    return store.records(model, Callers.of(ctx));
  }

  private static void answer(Context ctx, Model model, Entry entry) {
    Json.answer(ctx.header("ETag", "\"" + entry.version() + "\""), RecordJson.of(model, entry));
  }

  private static Validation.Checked known(Validation.Checked input) {
    String unknown =
        input.errors().stream()
            .filter(error -> error.code().equals("unknown"))
            .map(error -> error.message())
            .collect(Collectors.joining(" "));
    if (!unknown.isEmpty()) {
      throw new BadRequest(unknown);
    }
    return input;
  }

  /**
   * The version that the client has seen, from {@code If-Match} or the body; null if it names none.
   */
  private static Long expectedVersion(Context ctx, JsonNode body) {
    String header = ctx.header("If-Match");
    if (header != null && !header.equals("*")) {
      if (!header.matches("(W/)?\"[0-9]{1,18}\"")) {
        throw new BadRequest("If-Match must be the ETag of the record, such as \"3\" in quotes.");
      }
      return Long.valueOf(header.replaceAll("[^0-9]", ""));
    }
    JsonNode version = body == null ? null : body.get("version");
    if (version == null || version.isNull()) {
      return null;
    }
    if (!version.isIntegralNumber() || !version.canConvertToLong()) {
      throw new BadRequest("version must be a whole number.");
    }
    return version.longValue();
  }
}
