package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.auth.Setter;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.open.PersonalLink;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.rule.Occasion;
import app.musicschoolmanager.platform.rule.Write;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tries to see and to do more without an account than what the models say is open to anybody. */
final class Openness {
  private static final int MOST_PAGES = 20;
  private static final Pattern MARK = Pattern.compile("zq[0-9a-z]+qz");

  private final Scene scene;
  private final Person anybody;
  private final Person admin;
  private final List<String> faults = new ArrayList<>();

  Openness(Scene scene) {
    this.scene = scene;
    this.anybody = scene.people().nobodies().getFirst();
    this.admin = scene.people().admin();
  }

  List<String> faults() {
    return faults;
  }

  /** A record is there if it meets what the page asks for, with the fields shown and no other. */
  void ofPage(Model model) {
    Map<String, ObjectNode> kept = new LinkedHashMap<>();
    for (ObjectNode values : variants(model)) {
      Reply reply = scene.keep(model, admin, values);
      if (reply.status() < 400) { // some combinations break a rule
        kept.put(reply.json().get("id").asText(), values);
      }
    }
    String seen = pages("/public/" + model.name()) + pages("/api/public/" + model.name());
    kept.forEach((id, values) -> {
      boolean shown = isShown(model, id);
      expect(!seen.contains(id), model, "shows the id of a record");
      for (String mark : marks(values)) {
        String field = fieldOf(values, mark);
        boolean told = shown && model.open().page().fields().contains(field);
        expect(seen.contains(mark) == told, model, (told ? "does not show " : "shows ") + field);
      }
    });
  }

  /** The same record with each box ticked and not, and with each choice. */
  private List<ObjectNode> variants(Model model) {
    List<ObjectNode> variants = new ArrayList<>();
    variants.add(marked(model));
    for (Field field : model.fields()) {
      List<Object> values =
          switch (field.type()) {
            case BOOLEAN -> List.of(true, false);
            case ENUM -> field.options().stream().<Object>map(option -> option.value()).toList();
            default -> List.of();
          };
      if (!model.isDerived(field) && field.setBy() != Setter.ACTIONS) {
        for (Object value : values) {
          variants.add(marked(model).putPOJO(field.name(), value));
        }
      }
    }
    return variants;
  }

  private ObjectNode marked(Model model) {
    return new Marks().on(model, scene.values(model, admin));
  }

  private String pages(String path) {
    StringBuilder seen = new StringBuilder();
    for (int page = 1; page <= MOST_PAGES; page++) {
      seen.append(scene.wire().send(anybody, Call.get(path + "?page=" + page)).body());
    }
    return seen.toString();
  }

  private boolean isShown(Model model, String id) {
    Entry entry = stored(model).get(id);
    Write write =
        new Write(model, null, entry.values(), Occasion.alone(scene.app().database().clock()));
    return model.open().page().when().stream().allMatch(condition -> condition.holds(write));
  }

  private Records stored(Model model) {
    Scope everything = new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE);
    return scene.app().services().records().records(model, everything);
  }

  /** The words in values that stand nowhere else. */
  private static List<String> marks(ObjectNode values) {
    List<String> marks = new ArrayList<>();
    for (JsonNode value : values) {
      Matcher mark = MARK.matcher(value.toString());
      if (mark.find()) {
        marks.add(mark.group());
      }
    }
    return marks;
  }

  private static String fieldOf(ObjectNode values, String mark) {
    return values.properties().stream()
        .filter(field -> field.getValue().toString().contains(mark))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** What the form does not ask for stays as it is in every new record. */
  void ofForm(Model model) {
    Subject subject = new Subject(model, null, null);
    ObjectNode all = scene.values(model, admin);
    for (Field field : model.fields()) {
      boolean closed = !model.open().form().fields().contains(field.name());
      if (closed && all.has(field.name())) {
        JsonNode asked = read(Bodies.openValues(anybody, subject, scene));
        ObjectNode more = ((ObjectNode) asked).set(field.name(), all.get(field.name()));
        Call call = new Call("POST", "/api/public/" + model.name(), Body.json(more));
        expect(scene.wire().send(anybody, call).status() == 400, model, "takes " + field.name());
      }
      if (closed && field.type() == FieldType.BOOLEAN && !model.isDerived(field)) {
        unticked(model, subject, field);
      }
    }
  }

  private void unticked(Model model, Subject subject, Field field) {
    Set<String> before = ids(model);
    Object initial = field.initialValue();
    Body form = Bodies.openForm(anybody, subject, scene);
    String ticked = form.text() + "&" + field.name() + "=" + !Boolean.TRUE.equals(initial);
    scene
        .wire()
        .send(
            anybody,
            new Call("POST", "/public/" + model.name() + "/new", new Body(form.type(), ticked)));
    for (Entry entry : stored(model).all()) {
      boolean kept =
          before.contains(entry.id()) || Objects.equals(entry.values().get(field.name()), initial);
      expect(kept, model, "lets anybody fill in " + field.name());
    }
  }

  private Set<String> ids(Model model) {
    return stored(model).all().stream().map(Entry::id).collect(Collectors.toSet());
  }

  private static JsonNode read(Body body) {
    try {
      return Json.MAPPER.readTree(body.text());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nobody makes a link: not from another one, and not from what they know of the record. */
  void ofLinks(Model model) {
    for (PersonalLink link : model.open().links()) {
      Subject subject = Subject.of(model, link);
      String token = scene.make(Thing.LINK, subject, admin).orElseThrow();
      String other = scene.make(Thing.LINK, subject, admin).orElseThrow();
      String path = "/public/" + model.name() + "/" + link.name() + "/";
      String missing = scene.wire().send(anybody, Call.get(path + Ids.next())).body();
      int id = Ids.next().length();
      scene.behold();
      for (String forged :
          List.of(
              token.substring(0, id),
              token.substring(0, id) + other.substring(id),
              token.substring(0, token.length() - 1),
              token + "A",
              token.substring(0, id) + "A".repeat(token.length() - id))) {
        for (String method : List.of("GET", "POST")) {
          Reply reply = scene.wire().send(anybody, new Call(method, path + forged, Body.NONE));
          boolean alike = reply.status() == 404 && reply.body().equals(missing);
          expect(alike, model, link.name() + " answers a forged link of " + method);
        }
      }
      Call real = Call.get(path + token);
      expect(scene.wire().send(anybody, real).status() != 404, model, link.name() + " is shut");
      Set<String> changes = scene.vault().changes(Set.of());
      expect(changes.isEmpty(), model, link.name() + " changes " + changes + " unasked");
    }
  }

  private void expect(boolean holds, Model model, String fault) {
    if (!holds) {
      faults.add(model.name() + ", open to anybody, " + fault);
    }
  }
}
