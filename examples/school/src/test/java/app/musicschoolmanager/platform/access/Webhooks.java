package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The webhooks of an app, and what it takes to set them up. */
final class Webhooks {
  private Webhooks() {}

  /** An incoming one: it is there already, or made; nothing where there is no action to start. */
  static Optional<String> incoming(Scene scene) {
    Optional<String> known =
        scene.app().services().incoming().all().stream().findFirst().map(hook -> hook.id());
    return known.isPresent() || scene.app().services().definition().actions().isEmpty()
        ? known
        : Optional.of(made(scene, "/api/webhooks/incoming", incomingJson(scene)));
  }

  /** An outgoing one to a place where nothing answers: it is there already, or made. */
  static String outgoing(Scene scene) {
    return scene.app().services().outgoing().all().stream()
        .findFirst()
        .map(hook -> hook.id())
        .orElseGet(() -> made(scene, "/api/webhooks/outgoing", outgoingJson(scene)));
  }

  static Body outgoing(Person admin, Subject subject, Scene scene) {
    return Body.json(outgoingJson(scene));
  }

  static Body outgoingForm(Person admin, Subject subject, Scene scene) {
    String model = scene.models().getFirst().name();
    return Body.form(
        Map.of(
            "name",
            "A receiver",
            "url",
            "http://localhost:9/",
            "model." + model,
            "true",
            "change.deleted",
            "true"));
  }

  private static ObjectNode outgoingJson(Scene scene) {
    ObjectNode hook = Json.MAPPER.createObjectNode();
    hook.put("name", "A receiver").put("url", "http://localhost:9/");
    hook.putArray("models").add(scene.models().getFirst().name());
    hook.putArray("changes").add("deleted");
    return hook;
  }

  private static String made(Scene scene, String path, ObjectNode hook) {
    return scene.app().admin().post(path, hook).expect(201).json().get("id").asText();
  }

  static Body incoming(Person admin, Subject subject, Scene scene) {
    return Body.json(incomingJson(scene));
  }

  static Body incomingForm(Person admin, Subject subject, Scene scene) {
    ActionDefinition action = firstAction(scene);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", "A service");
    form.put("action", action.id());
    form.put("scheme", "github");
    action.parameters().forEach(field -> form.put("from." + field.name(), "/a/place"));
    return Body.form(form);
  }

  private static ObjectNode incomingJson(Scene scene) {
    ActionDefinition action = firstAction(scene);
    ObjectNode hook = Json.MAPPER.createObjectNode();
    hook.put("name", "A service").put("action", action.id()).put("scheme", "github");
    ObjectNode parameters = hook.putObject("parameters");
    action
        .parameters()
        .forEach(field -> parameters.putObject(field.name()).put("pointer", "/a/place"));
    return hook;
  }

  private static ActionDefinition firstAction(Scene scene) {
    return scene.app().services().definition().actions().getFirst().definition();
  }
}
