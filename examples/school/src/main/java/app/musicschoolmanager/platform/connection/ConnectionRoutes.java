package app.musicschoolmanager.platform.connection;

import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.connection.Connection.Known;
import app.musicschoolmanager.platform.connection.ConnectionAdministration.By;
import app.musicschoolmanager.platform.integration.ConnectionSetting;
import app.musicschoolmanager.platform.integration.Trial;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /api/connections}: the services that the app declares. No answer holds a secret. */
public final class ConnectionRoutes {
  private static final String ALL = "/api/connections";
  private static final String ONE = ALL + "/{id}";

  private final ConnectionAdministration connecting;
  private final List<Action> actions;

  public ConnectionRoutes(ConnectionAdministration connecting, List<Action> actions) {
    this.connecting = connecting;
    this.actions = actions;
  }

  public void register(Routes routes) {
    routes
        .get(ALL, Access.ADMIN, this::all)
        .get(ONE, Access.ADMIN, ctx -> ctx.json(json(connecting.get(ctx.pathParam("id")))))
        .put(ONE, Access.ADMIN, this::connect)
        .delete(ONE, Access.ADMIN, this::disconnect)
        .post(ONE + "/test", Access.ADMIN, this::tryOut);
  }

  private void all(Context ctx) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode list = answer.putArray("connections");
    connecting.all().forEach(connection -> list.add(json(connection)));
    ctx.json(answer);
  }

  private void connect(Context ctx) {
    String name = ctx.pathParam("id");
    connecting.get(name);
    connecting.connect(by(ctx), name, entered(Json.body(ctx)));
    ctx.json(json(connecting.get(name)));
  }

  private static Map<ConnectionSetting, String> entered(ObjectNode body) {
    Map<ConnectionSetting, String> entered = new EnumMap<>(ConnectionSetting.class);
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      ConnectionSetting setting =
          ConnectionSetting.ofField(field.getKey())
              .orElseThrow(() -> new Invalid(unknown(field.getKey())));
      if (!field.getValue().isTextual() && !field.getValue().isNull()) {
        throw new Invalid(FieldError.of(setting.field(), "type", "Give it as a text."));
      }
      entered.put(setting, field.getValue().asText(""));
    }
    return entered;
  }

  private static FieldError unknown(String field) {
    return FieldError.of(field, "unknown", "There is no such setting.");
  }

  private void disconnect(Context ctx) {
    connecting.disconnect(by(ctx), ctx.pathParam("id"));
    ctx.status(204);
  }

  private void tryOut(Context ctx) {
    Connection connection = connecting.get(ctx.pathParam("id"));
    Trial trial = connecting.tryOut(connection.integration().name());
    ctx.json(
        Json.MAPPER
            .createObjectNode()
            .put("ok", trial.isGood())
            .put("outcome", trial.outcome().name().toLowerCase(Locale.ROOT))
            .put("message", trial.text(connection.integration().label())));
  }

  private static By by(Context ctx) {
    return new By(Callers.of(ctx), Via.API);
  }

  private ObjectNode json(Connection connection) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    String name = connection.integration().name();
    json.put("name", name)
        .put("label", connection.integration().label())
        .put("provider", connection.integration().provider())
        .put("type", connection.integration().connectionType().name().toLowerCase(Locale.ROOT))
        .put("purpose", connection.integration().purpose())
        .put("state", connection.state().word())
        .put("fault", connection.fault())
        .put("faultAt", connection.faultAt() == null ? null : connection.faultAt().toString());
    ArrayNode users = json.putArray("actions");
    actions.stream()
        .map(Action::definition)
        .filter(action -> action.integrations().contains(name))
        .forEach(action -> users.add(action.id()));
    ArrayNode settings = json.putArray("settings");
    connection.settings().forEach(known -> settings.add(json(known)));
    return json;
  }

  private static ObjectNode json(Known known) {
    return Json.MAPPER
        .createObjectNode()
        .put("name", known.setting().field())
        .put("variable", known.variable())
        .put("secret", known.setting().isSecret())
        .put("required", known.required())
        .put("origin", known.origin().word())
        .put("value", known.value());
  }
}
