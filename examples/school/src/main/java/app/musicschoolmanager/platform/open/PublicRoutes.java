package app.musicschoolmanager.platform.open;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.BadRequest;
import app.musicschoolmanager.platform.web.ClientAddress;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /api/public/{model}}: what anybody may read, and send, for the owner's own website. */
public final class PublicRoutes {
  private static final Set<String> PARAMETERS = Set.of("page");

  private final PublicRecords records;
  private final ClientAddress addresses;

  public PublicRoutes(PublicRecords records, ClientAddress addresses) {
    this.records = records;
    this.addresses = addresses;
  }

  /** Registers what is open in one of the models at least. */
  public void register(Routes routes, List<Model> models) {
    if (models.stream().anyMatch(model -> model.open().page() != null)) {
      routes.get("/api/public/{model}", Access.ANYONE, this::list);
    }
    if (models.stream().anyMatch(model -> model.open().form() != null)) {
      routes.post("/api/public/{model}", Access.ANYONE, this::create);
    }
  }

  private void list(Context ctx) {
    Model model = records.shown(ctx.pathParam("model"));
    ctx.queryParamMap().keySet().stream()
        .filter(name -> !PARAMETERS.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new BadRequest(
              "There is no parameter " + name + " that this list can be asked for.");
        });
    int number = number(ctx.queryParam("page"));
    Records.Stretch page = records.page(model, number);
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode items = json.putArray("items");
    List<Field> fields = PublicRecords.fields(model, model.open().page().fields());
    page.entries().forEach(entry -> write(fields, entry, items.addObject()));
    json.put("page", number).put("more", page.next() != null);
    ctx.header("Cache-Control", "public, no-cache").header("X-Robots-Tag", "noindex").json(json);
  }

  /** Which page an address asks for. */
  public static int number(String text) {
    if (text == null) {
      return 1;
    }
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private void write(List<Field> fields, Entry entry, ObjectNode json) {
    for (Field field : fields) {
      Object value = entry.values().get(field.name());
      Object told =
          value != null && field.type() == FieldType.REFERENCE
              ? records.title(field, value.toString()).map(Map.Entry::getValue).orElse(null)
              : value;
      json.set(field.name(), Json.MAPPER.<JsonNode>valueToTree(told));
    }
  }

  private void create(Context ctx) {
    Model model = records.asked(ctx.pathParam("model"));
    records.count(addresses.of(ctx));
    List<Field> fields = PublicRecords.fields(model, model.open().form().fields());
    ObjectNode body = Json.body(ctx);
    body.fieldNames()
        .forEachRemaining(name -> {
          if (fields.stream().noneMatch(field -> field.name().equals(name))) {
            throw new BadRequest("There is no field " + name + " that can be filled in.");
          }
        });
    Validation.Checked sent = Validation.complete(fields).json(body);
    records.create(model, PublicRecords.completed(model, sent));
    ObjectNode said = Json.MAPPER.createObjectNode().put("message", model.open().form().thanks());
    ctx.status(201).header("X-Robots-Tag", "noindex").json(said);
  }
}
