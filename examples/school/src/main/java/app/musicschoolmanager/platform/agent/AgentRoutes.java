package app.musicschoolmanager.platform.agent;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.Services;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.auth.Setter;
import app.musicschoolmanager.platform.mainapp.Appearance;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.rule.Demand;
import app.musicschoolmanager.platform.rule.Rule;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Locale;

/** What the app says about itself: what it is called, and which models it has. */
public final class AgentRoutes {
  private final Services services;
  private final AppDefinition definition;
  private final ModelRegistry models;

  public AgentRoutes(Services services) {
    this.services = services;
    this.definition = services.definition();
    this.models = services.records().models();
  }

  public void register(Routes routes) {
    routes
        .forPrograms()
        .get("/api/agent/config", Access.ANYONE, this::config)
        .get("/api/agent/models", Access.SIGNED_IN, this::models);
  }

  private void config(Context ctx) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    Appearance look = services.appearance();
    json.put("name", look.name()).put("description", definition.description());
    json.put("language", definition.language().toLanguageTag());
    json.put("appType", lower(definition.type())).put("avatar", look.avatar());
    json.putObject("theme").put("colour", look.colour());
    ctx.json(json);
  }

  private void models(Context ctx) {
    Caller caller = Callers.of(ctx);
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode all = json.putArray("models");
    models.all().stream()
        .filter(model -> model.readableBy().admits(caller.role()))
        .forEach(model -> all.add(described(model, caller)));
    ctx.json(json);
  }

  private ObjectNode described(Model model, Caller caller) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("name", model.name())
        .put("label", model.label())
        .put("labelPlural", model.labelPlural());
    json.put("description", model.description()).put("scoping", lower(model.scoping()));
    json.put("single", model.single())
        .put("writable", model.writableBy().admits(caller.role()))
        .put("displayField", model.display());
    if (!model.visibleTo().isEmpty()) {
      ArrayNode ways = json.putArray("visibleTo");
      model.visibleTo().forEach(way -> ways.add(models.said(model, way)));
      if (model.keepsSome()) {
        ArrayNode writing = json.putArray("writableTo");
        model.writableTo().forEach(way -> writing.add(models.said(model, way)));
      }
    }
    ArrayNode fields = json.putArray("fields");
    model.fields().forEach(field -> fields.add(described(field)));
    ArrayNode rules = json.putArray("rules");
    model.rules().forEach(rule -> rules.add(described(rule)));
    return json;
  }

  private static ObjectNode described(Rule rule) {
    boolean exempts = rule instanceof Demand demand && demand.exemptsAdmin();
    ObjectNode json = Json.MAPPER.createObjectNode();
    return json.put("id", rule.id()).put("says", rule.message()).put("exemptsAdmin", exempts);
  }

  private static ObjectNode described(Field field) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("name", field.name()).put("label", field.label()).put("type", lower(field.type()));
    json.put("help", field.help())
        .put("required", field.isRequired())
        .put("unique", field.isUnique());
    json.put("personal", field.isPersonal());
    if (field.setBy() != Setter.ANYBODY) {
      json.put("setBy", lower(field.setBy()));
    }
    if (field.isPicture()) {
      json.put("accept", "image");
    }
    field.defaultValue().ifPresent(value -> json.put("defaultValue", value));
    field.min().ifPresent(value -> json.put("min", value));
    field.max().ifPresent(value -> json.put("max", value));
    field.pattern().ifPresent(value -> json.put("pattern", value));
    if (field.target() != null) {
      json.put("target", field.target());
    }
    if (!field.options().isEmpty()) {
      ArrayNode options = json.putArray("options");
      for (Option option : field.options()) {
        options.addObject().put("value", option.value()).put("label", option.label());
      }
    }
    return json;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
