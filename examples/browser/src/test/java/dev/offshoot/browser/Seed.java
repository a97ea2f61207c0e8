package dev.offshoot.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills every model of an app, whatever its fields are, with text that would run as a script
 * wherever a page forgot to escape it. What the app refuses is tried again with the next candidate.
 */
final class Seed {
  /** What a script sets when it gets to run. */
  static final String BREACH = "breached";

  private static final List<String> HOSTILE =
      List.of(
          "<img src=x onerror=breached=1>",
          "\"><svg onload=breached=1>",
          "</textarea></title><script>breached=1</script>",
          "' autofocus onfocus='breached=1",
          "javascript:breached=1",
          "{{constructor.constructor('breached=1')()}}${breached=1}",
          "<a href=\"javascript:breached=1\">x</a>",
          "<!--><script>breached=1</script>-->",
          "<iframe srcdoc=\"<script>parent.breached=1</script>\"></iframe>");

  /** For fields whose pattern admits no such text. */
  private static final List<String> PLAIN =
      List.of(
          "AB-%04d",
          "ABC-%03d", "A-%d", "A%d", "%05d", "EXH-%04d", "abc", "ABC", "AB%02d", "%010d");

  private static final int TRIES = 24;
  private static final int MORE_TRIES = 12;
  private static final int ENOUGH = 4;
  private static final int LARGEST = 997;

  private final Person person;
  private final Map<String, List<String>> ids = new HashMap<>();
  private final Map<String, JsonNode> refused = new HashMap<>();
  private int turn;
  private final Map<String, Integer> named = new HashMap<>();

  private Seed(Person person) {
    this.person = person;
  }

  /** Creates so many records of each model that the person may write, or as many as rules admit. */
  static void fill(Person person, int records) {
    Seed seed = new Seed(person);
    List<JsonNode> models =
        seed.models().valueStream().filter(model -> model.get("writable").asBoolean()).toList();
    // Several rounds: what a record refers to must be there first.
    for (int round = 0; round < records + models.size(); round++) {
      models.forEach(model -> seed.create(model, records));
    }
    if (models.stream().anyMatch(model -> !seed.isFull(model, records))) {
      throw new IllegalStateException("Some models stay empty: " + seed.ids + seed.refused);
    }
    models.forEach(seed::relate);
  }

  /** Of some models there is always one record, which is there already. */
  private boolean isFull(JsonNode model, int records) {
    int most = model.get("single").asBoolean() ? 1 : records;
    return ids.getOrDefault(model.get("name").asText(), List.of()).size() >= most;
  }

  /**
   * Points all records to the newest of each kind, so that the page of that one has some to list.
   */
  private void relate(JsonNode model) {
    String name = model.get("name").asText();
    ObjectNode body = Person.JSON.createObjectNode();
    for (JsonNode field : model.get("fields")) {
      List<String> targets = ids.getOrDefault(field.path("target").asText(), List.of());
      if (!targets.isEmpty() && !field.get("unique").asBoolean() && !field.has("setBy")) {
        body.put(field.get("name").asText(), targets.getLast());
      }
    }
    for (String id : ids.get(name).subList(0, ids.get(name).size() - 1)) {
      person.change("/api/models/" + name + "/" + id, body);
    }
  }

  private JsonNode models() {
    return person.get("/api/agent/models").json().get("models");
  }

  private void create(JsonNode model, int records) {
    String name = model.get("name").asText();
    List<String> known = ids.computeIfAbsent(name, key -> new ArrayList<>());
    if (isFull(model, records)) {
      return;
    }
    JsonNode fields = model.get("fields");
    Map<String, Integer> attempts = new HashMap<>();
    for (int attempt = 0; attempt < TRIES + MORE_TRIES; attempt++) {
      if (attempt == TRIES) {
        attempts.clear(); // what may stay empty is left out from now on
      }
      ObjectNode body = body(fields, attempts, attempt >= TRIES);
      Person.Answer answer = kept(model, body);
      if (answer.isFine()) {
        String id = answer.json().get("id").asText();
        known.add(id);
        attach(name, id, fields);
        return;
      }
      refused.put(name, answer.json());
      if (!blame(answer, attempts)) {
        return;
      }
    }
  }

  private Person.Answer kept(JsonNode model, ObjectNode body) {
    String path = "/api/models/" + model.get("name").asText();
    if (!model.get("single").asBoolean()) {
      return person.create(path, body);
    }
    String id = person.get(path).json().at("/items/0/id").asText();
    return person.change(path + "/" + id, body);
  }

  /** Notes which fields need another value; false when that is not the trouble. */
  private static boolean blame(Person.Answer answer, Map<String, Integer> attempts) {
    JsonNode errors = answer.json().path("errors");
    for (JsonNode error : errors) {
      attempts.merge(error.get("field").asText(), 1, Integer::sum);
    }
    return !errors.isEmpty();
  }

  private ObjectNode body(JsonNode fields, Map<String, Integer> attempts, boolean least) {
    ObjectNode body = Person.JSON.createObjectNode();
    for (JsonNode field : fields) {
      String name = field.get("name").asText();
      boolean leftOut = least && !field.path("required").asBoolean();
      JsonNode value = leftOut ? null : value(field, attempts.getOrDefault(name, 0));
      if (value != null) {
        body.set(name, value);
      }
    }
    return body;
  }

  private JsonNode value(JsonNode field, int attempt) {
    turn++;
    int most = field.has("pattern") ? PLAIN.size() : ENOUGH;
    if (field.has("setBy") || (attempt >= most && !field.path("required").asBoolean())) {
      return null; // some fields nobody but the app fills in
    }
    return switch (field.get("type").asText()) {
      case "string", "text", "secret" -> json(text(field, attempt));
      case "email" -> json("o'neil+" + turn + "@example.com");
      case "url" -> json("https://example.com/?q=%22onclick=breached&n=" + turn);
      case "integer" -> number(field, attempt, "7");
      case "decimal", "money" -> number(field, attempt, "12.5");
      case "boolean" -> json(turn % 2 == 0);
      case "date" -> json("2026-%02d-%02d".formatted(1 + turn % 12, 1 + turn % 28));
      case "datetime" -> json("2026-%02d-11T08:%02d:00Z".formatted(1 + turn % 12, turn % 60));
      case "enum" -> option(field, attempt);
      case "json" -> document();
      case "reference" -> reference(field, attempt);
      case "person" -> somebody(field.get("name").asText(), attempt);
      default -> null; // files come by upload
    };
  }

  private String text(JsonNode field, int attempt) {
    if (field.has("pattern")) {
      return PLAIN.get(attempt % PLAIN.size()).formatted(turn);
    }
    String text = HOSTILE.get((turn + attempt) % HOSTILE.size());
    int most = field.has("max") ? field.get("max").asInt() : 200;
    String all = field.get("unique").asBoolean() ? turn + " " + text : text;
    return all.length() > most ? all.substring(0, most) : all;
  }

  private JsonNode number(JsonNode field, int attempt, String first) {
    String least = field.path("min").asText("1");
    String most = field.path("max").asText("0");
    String another = String.valueOf(turn % LARGEST); // within most bounds, and mostly new
    List<String> candidates = List.of(first, another, least, most);
    return json(new BigDecimal(candidates.get(attempt % candidates.size())));
  }

  private JsonNode option(JsonNode field, int attempt) {
    JsonNode options = field.get("options");
    int choice = attempt == 0 ? turn : attempt - 1; // after a refusal one after the other
    return options.get(choice % options.size()).get("value");
  }

  private static JsonNode json(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }

  private static JsonNode json(boolean flag) {
    return JsonNodeFactory.instance.booleanNode(flag);
  }

  private static JsonNode json(BigDecimal number) {
    return JsonNodeFactory.instance.numberNode(number);
  }

  private static JsonNode document() {
    ObjectNode json = Person.JSON.createObjectNode();
    json.put("</script><script>breached=1</script>", HOSTILE.getFirst());
    return json;
  }

  private JsonNode reference(JsonNode field, int attempt) {
    String target = field.get("target").asText();
    List<String> known = ids.getOrDefault(target, List.of());
    List<String> targets = known.isEmpty() ? readable(target) : known;
    return targets.isEmpty() ? null : json(targets.get(attempt % targets.size()));
  }

  /** Administrators name one after the other, so that each sees something; members themselves. */
  private JsonNode somebody(String field, int attempt) {
    JsonNode people = person.get("/api/people").json().get("items");
    boolean mayNameOthers = people.get(0).has("email");
    return mayNameOthers && attempt == 0
        ? people.get(named.merge(field, 1, Integer::sum) % people.size()).get("id")
        : json("caller");
  }

  /** Records that others have made. */
  private List<String> readable(String model) {
    JsonNode items = person.get("/api/models/" + model).json().path("items");
    return items.valueStream().map(item -> item.get("id").asText()).toList();
  }

  private void attach(String model, String id, JsonNode fields) {
    for (JsonNode field : fields) {
      if (field.get("type").asText().equals("file") && !field.has("setBy")) {
        String path = "/api/models/%s/%s/files/%s".formatted(model, id, field.get("name").asText());
        boolean picture = field.has("accept");
        String name = "<img src=x onerror=breached=1>" + (picture ? ".gif" : ".txt");
        person.upload(path, name, (picture ? "GIF89a" : "") + HOSTILE.get(1));
      }
    }
  }
}
