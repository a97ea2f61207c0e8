package app.musicschoolmanager.platform.webhook.outgoing;

import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import app.musicschoolmanager.platform.webhook.WebhookTrail.By;
import app.musicschoolmanager.platform.webhook.outgoing.OutgoingHooks.Made;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.TreeSet;

/**
 * {@code /api/webhooks/outgoing}: the addresses that are told of changes. No answer but that to
 * setting one up holds a secret.
 */
public final class OutgoingRoutes {
  private static final String ALL = "/api/webhooks/outgoing";
  private static final String ONE = ALL + "/{id}";
  private static final int NEWEST = 100;

  private final OutgoingHooks hooks;

  public OutgoingRoutes(OutgoingHooks hooks) {
    this.hooks = hooks;
  }

  public void register(Routes routes) {
    routes
        .get(ALL, Access.ADMIN, this::all)
        .post(ALL, Access.ADMIN, this::add)
        .get(ONE, Access.ADMIN, ctx -> ctx.json(hooks.get(ctx.pathParam("id")).json()))
        .put(ONE, Access.ADMIN, this::change)
        .delete(ONE, Access.ADMIN, this::remove)
        .get(ONE + "/messages", Access.ADMIN, this::messages)
        .post(ONE + "/test", Access.ADMIN, this::tryOut)
        .post(ONE + "/again", Access.ADMIN, this::again);
  }

  private void all(Context ctx) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode list = answer.putArray("webhooks");
    hooks.all().forEach(hook -> list.add(hook.json()));
    ctx.json(answer);
  }

  private void add(Context ctx) {
    Made made = hooks.add(by(ctx), wish(Json.body(ctx)));
    ctx.status(201).json(made.hook().json().put("secret", made.secret()));
  }

  private void change(Context ctx) {
    String id = hooks.get(ctx.pathParam("id")).id();
    ctx.json(hooks.change(by(ctx), id, wish(Json.body(ctx))).json());
  }

  private static OutgoingWish wish(ObjectNode body) {
    return new OutgoingWish(
        text(body.path("name"), "name"),
        text(body.path("url"), "url"),
        new TreeSet<>(texts(body, "models")),
        OutgoingWish.kinds(texts(body, "changes").stream()));
  }

  private static List<String> texts(ObjectNode body, String name) {
    return body.path(name).valueStream().map(value -> text(value, name)).toList();
  }

  private static String text(JsonNode value, String name) {
    if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
      throw new Invalid(FieldError.of(name, "type", "Give it as a text."));
    }
    return value.asText("").strip();
  }

  private void remove(Context ctx) {
    hooks.remove(by(ctx), ctx.pathParam("id"));
    ctx.status(204);
  }

  private void messages(Context ctx) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode list = answer.putArray("messages");
    hooks
        .messages(hooks.get(ctx.pathParam("id")), NEWEST)
        .forEach(message -> list.add(message.json()));
    ctx.json(answer);
  }

  private void tryOut(Context ctx) {
    Attempt attempt = hooks.tryOut(ctx.pathParam("id"));
    ObjectNode answer = Json.MAPPER.createObjectNode().put("ok", attempt.isGood());
    ctx.json(answer.put("outcome", attempt.outcome()).put("status", attempt.status()));
  }

  private void again(Context ctx) {
    hooks.again(by(ctx), ctx.pathParam("id"));
    ctx.status(202).json(hooks.get(ctx.pathParam("id")).json());
  }

  private static By by(Context ctx) {
    return new By(Callers.of(ctx), Via.API);
  }
}
