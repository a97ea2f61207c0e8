package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.ClientAddress;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import app.musicschoolmanager.platform.webhook.WebhookTrail.By;
import app.musicschoolmanager.platform.webhook.incoming.IncomingHooks.Made;
import app.musicschoolmanager.platform.webhook.incoming.IncomingHooks.Receipt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code /api/webhooks/incoming} for administrators, and {@code /api/hooks}, where services send.
 * No answer but that to setting one up holds a secret.
 */
public final class IncomingRoutes {
  private static final String ALL = "/api/webhooks/incoming";
  private static final String ONE = ALL + "/{id}";
  private static final int NEWEST = 100;

  private final IncomingHooks hooks;
  private final ClientAddress addresses;

  public IncomingRoutes(IncomingHooks hooks, ClientAddress addresses) {
    this.hooks = hooks;
    this.addresses = addresses;
  }

  public void register(Routes routes) {
    routes
        .post("/api/hooks/{id}", Access.SIGNATURE, this::receive)
        .get(ALL, Access.ADMIN, this::all)
        .post(ALL, Access.ADMIN, this::add)
        .get(ONE, Access.ADMIN, ctx -> ctx.json(hooks.get(ctx.pathParam("id")).json()))
        .put(ONE, Access.ADMIN, this::change)
        .delete(ONE, Access.ADMIN, this::remove)
        .get(ONE + "/deliveries", Access.ADMIN, this::deliveries);
  }

  private void receive(Context ctx) {
    SignedRequest request = new SignedRequest(ctx::header, ctx.bodyAsBytes());
    ObjectNode answer = Json.MAPPER.createObjectNode();
    switch (hooks.receive(ctx.pathParam("id"), request, addresses.network(ctx))) {
      case Receipt.Accepted accepted -> {
        ctx.status(202);
        answer.put("status", "accepted").put("id", accepted.id());
      }
      case Receipt.Repeated repeated -> answer.put("status", "repeated");
      case Receipt.Challenged asked -> answer.put("challenge", asked.answer());
    }
    ctx.json(answer);
  }

  private void all(Context ctx) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode list = answer.putArray("webhooks");
    hooks.all().forEach(hook -> list.add(hook.json()));
    ctx.json(answer);
  }

  private void add(Context ctx) {
    ObjectNode body = Json.body(ctx);
    Scheme scheme =
        Scheme.of(text(body, "scheme"))
            .orElseThrow(() ->
                new Invalid(FieldError.of("scheme", "options", "Say who signs, such as github.")));
    Made made = hooks.add(by(ctx), text(body, "action"), wish(body, scheme));
    ObjectNode answer = made.hook().json();
    if (made.secret() != null) {
      answer.put("secret", made.secret());
    }
    ctx.status(201).json(answer);
  }

  private void change(Context ctx) {
    IncomingHook hook = hooks.get(ctx.pathParam("id"));
    HookWish wish = wish(Json.body(ctx), hook.scheme());
    ctx.json(hooks.change(by(ctx), hook.id(), wish).json());
  }

  private static HookWish wish(ObjectNode body, Scheme scheme) {
    return new HookWish(text(body, "name"), scheme, text(body, "secret"), sources(body));
  }

  private static String text(ObjectNode body, String name) {
    JsonNode value = body.path(name);
    if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
      throw new Invalid(FieldError.of(name, "type", "Give it as a text."));
    }
    return value.asText("").strip();
  }

  private static Map<String, Source> sources(ObjectNode body) {
    Map<String, Source> sources = new LinkedHashMap<>();
    body.path("parameters")
        .properties()
        .forEach(entry -> {
          try {
            sources.put(entry.getKey(), Source.of(entry.getValue()));
          } catch (IllegalArgumentException e) {
            throw new Invalid(
                FieldError.of(
                    HookWish.PARAMETER + entry.getKey(),
                    "pointer",
                    "Give {\"pointer\": \"/a/place/in/the/body\"} or {\"value\": \"a text\"}."));
          }
        });
    return sources;
  }

  private void remove(Context ctx) {
    hooks.remove(by(ctx), ctx.pathParam("id"));
    ctx.status(204);
  }

  private void deliveries(Context ctx) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode list = answer.putArray("deliveries");
    hooks
        .deliveries(hooks.get(ctx.pathParam("id")), NEWEST)
        .forEach(delivery -> list.add(delivery.json()));
    ctx.json(answer);
  }

  private static By by(Context ctx) {
    return new By(Callers.of(ctx), Via.API);
  }
}
