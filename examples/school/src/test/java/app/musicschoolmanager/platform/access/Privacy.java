package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.auth.Setter;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.server.RouteList.Route;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody keeps to themselves, and whether anybody else notices anything of it. */
final class Privacy {
  private final Scene scene;
  private final Marks marks = new Marks();
  private final List<String> faults = new ArrayList<>();

  /** What an owner will write, and who will look on. */
  private record Plan(Person owner, Map<Model, List<ObjectNode>> values, List<Sight> watchers) {}

  Privacy(Scene scene) {
    this.scene = scene;
  }

  List<String> faults() {
    return faults;
  }

  /** Records that belong to their owner: none is listed, counted, found or hinted at elsewhere. */
  void ofRecords(Person owner) {
    Map<Model, List<ObjectNode>> values = new LinkedHashMap<>();
    for (Model model : scene.models()) {
      Subject subject = new Subject(model, null, null);
      if (model.isUserScoped() && scene.owner(Rule.of(Needs.WRITE), subject) == owner) {
        values.put(model, Stream.generate(() -> marked(model, owner)).limit(4).toList());
      }
    }
    Plan plan = new Plan(owner, values, watchers(owner, scene.models(), values));
    unnoticed(plan, () -> values.forEach((model, each) -> keep(owner, model, each)));
  }

  /** Records that lead to their writer and to no other member. */
  void ofRecordsAlongWays(Person owner) {
    Map<Model, List<ObjectNode>> values = new LinkedHashMap<>();
    for (Model model : scene.models()) {
      Subject subject = new Subject(model, null, null);
      if (model.hidesSome() && scene.owner(Rule.of(Needs.WRITE), subject) == owner) {
        values.put(model, Stream.generate(() -> marked(model, owner)).limit(4).toList());
      }
    }
    List<Sight> members =
        watchers(owner, scene.models(), values).stream()
            .filter(sight -> sight.viewer().role() == Role.MEMBER)
            .toList();
    Plan plan = new Plan(owner, values, members);
    unnoticed(plan, () -> values.forEach((model, each) -> keep(owner, model, each)));
  }

  /** What somebody notes in the personal fields of records that everybody sees. */
  void ofPersonalFields(Person owner) {
    Map<Model, List<ObjectNode>> values = new LinkedHashMap<>();
    Map<Model, String> ids = new LinkedHashMap<>();
    for (Model model : scene.models()) {
      Subject subject = new Subject(model, null, null);
      if (!model.personalFields().isEmpty() && Needs.READ.admits(owner, subject)) {
        ids.put(model, scene.make(Thing.RECORD, subject, scene.people().admin()).orElseThrow());
        List<String> personal = model.personalFields().stream().map(Field::name).toList();
        values.put(model, List.of(marked(model, owner).retain(personal)));
      }
    }
    Plan plan = new Plan(owner, values, watchers(owner, ids.keySet(), values));
    ids.forEach((model, id) -> plan.watchers().forEach(sight -> sight.at(model, id)));
    unnoticed(
        plan,
        () ->
            ids.forEach((model, id) ->
                owner
                    .client()
                    .put(path(model) + "/" + id, values.get(model).getFirst())
                    .expect(200)));
  }

  /** That somebody has run an action, and what came of it. */
  void ofRuns(Person owner) {
    Sight sight = new Sight(scene, scene.people().signedIn().get(2), List.of());
    sight.at(
        scene.routes().stream()
            .filter(route -> route.path().matches(".*(/executions|\\{action}|/actions)$")));
    Plan plan = new Plan(owner, Map.of(), List.of(sight));
    unnoticed(plan, () -> scene.make(Thing.RUN, Subject.NONE, owner));
  }

  /** What an app tells by itself about records that belong to their owner. */
  void ofEvents(Route stream) {
    Person owner = scene.people().member();
    Person other = scene.people().signedIn().get(2);
    for (Model model : scene.models()) {
      Subject subject = new Subject(model, null, null);
      boolean kept = model.isUserScoped() || model.hidesSome();
      if (kept && scene.owner(Rule.of(Needs.WRITE), subject) == owner) {
        try (Ear owners = new Ear(scene, stream, owner);
            Ear others = new Ear(scene, stream, other);
            Ear admins = new Ear(scene, stream, scene.people().admin())) {
          String id = scene.make(Thing.RECORD, subject, owner).orElseThrow();
          owner.client().put(path(model) + "/" + id, scene.changes(model, owner)).expect(200);
          owners.until(id);
          hearsNothingOf(id, subject, others);
          if (model.isUserScoped()) {
            hearsNothingOf(id, subject, admins);
          }
        }
      }
    }
  }

  /** What is heard before one's own later record is all that there was to be heard until then. */
  private void hearsNothingOf(String id, Subject subject, Ear ear) {
    String heard = ear.until(scene.make(Thing.RECORD, subject, ear.person()).orElseThrow());
    if (heard.contains(id)) {
      faults.add(ear.person() + " hears of somebody else's " + subject.model().name());
    }
  }

  /** What a secret field holds is shown to nobody, not even to whoever has written it. */
  void ofSecrets() {
    for (Model model : scene.models()) {
      if (model.fields().stream().anyMatch(field -> field.type() == FieldType.SECRET)) {
        Subject subject = new Subject(model, null, null);
        Person owner = scene.owner(Rule.of(Needs.WRITE), subject);
        ObjectNode values = marked(model, owner);
        String written = scene.keep(model, owner, values).body();
        String id = id(written);
        Map<Call, String> seen =
            new Sight(scene, owner, List.of(model))
                .at(scene.routes().stream())
                .searching(model, values)
                .at(model, id)
                .look();
        seen.put(new Call("POST", path(model), Body.NONE), written);
        seen.forEach((call, answer) -> tellsNoSecret(call.toString(), answer));
      }
    }
    tellsNoSecret("the database", scene.vault().text());
  }

  private void tellsNoSecret(String where, String text) {
    marks.secrets().stream()
        .filter(text::contains)
        .forEach(secret -> faults.add(where + " tells the secret " + secret));
  }

  private void unnoticed(Plan plan, Runnable deed) {
    List<Map<Call, String>> before = looks(plan);
    deed.run();
    List<Map<Call, String>> after = looks(plan);
    for (int i = 0; i < before.size(); i++) {
      Map<Call, String> then = before.get(i);
      Person viewer = plan.watchers().get(i).viewer();
      after
          .get(i)
          .forEach((call, answer) -> {
            if (!answer.equals(then.get(call))) {
              faults.add(
                  "%s: what %s is told changes with what %s keeps to themselves%s"
                      .formatted(call, viewer, plan.owner(), difference(then.get(call), answer)));
            }
          });
    }
  }

  private List<Map<Call, String>> looks(Plan plan) {
    scene.behold();
    List<Map<Call, String>> seen = plan.watchers().stream().map(Sight::look).toList();
    Set<String> changed = scene.vault().changes(Set.of());
    if (!changed.isEmpty()) {
      faults.add("Looking alone changes " + changed);
    }
    return seen;
  }

  /** One of each role; administrators may see more than records, and only those count here. */
  private List<Sight> watchers(
      Person owner, Collection<Model> models, Map<Model, List<ObjectNode>> values) {
    List<Sight> sights = new ArrayList<>();
    for (Role role : Role.values()) {
      Person watcher =
          scene.people().signedIn().stream()
              .filter(person -> person.role() == role && person != owner)
              .findFirst()
              .orElseThrow();
      Sight sight = new Sight(scene, watcher, models);
      boolean all = role == Role.MEMBER;
      sight.at(scene.routes().stream().filter(route -> all || route.path().contains("/models")));
      models.forEach(model -> standing(sight, model));
      values.forEach((model, each) -> searching(sight, model, each));
      sights.add(sight);
    }
    return sights;
  }

  /** A record of the watcher's own, so that their lists hold something. */
  private void standing(Sight sight, Model model) {
    Subject subject = new Subject(model, null, null);
    if (Needs.WRITE.admits(sight.viewer(), subject)) {
      sight.at(model, scene.make(Thing.RECORD, subject, sight.viewer()).orElseThrow());
    }
  }

  /** Looks for the values, and at all that they point to. */
  private void searching(Sight sight, Model model, List<ObjectNode> values) {
    if (Needs.READ.admits(sight.viewer(), new Subject(model, null, null))) {
      sight.searching(model, values.getFirst());
      for (Field field : model.fields()) {
        if (field.type() == FieldType.REFERENCE && values.getFirst().hasNonNull(field.name())) {
          Model target = scene.app().services().records().models().get(field.target());
          sight.at(target, values.getFirst().get(field.name()).asText());
        }
      }
    }
  }

  /** Adds, changes, deletes and uploads, over the API and with forms. */
  private void keep(Person owner, Model model, List<ObjectNode> values) {
    String passing = id(owner.client().post(path(model), values.get(2)).expect(201).body());
    int gone = scene.isKept(model, passing, owner) ? 409 : 204;
    owner.client().delete(path(model) + "/" + passing).expect(gone);
    String id =
        scene.takes(model, values.get(1), owner)
            ? id(owner.client().post(path(model), values.get(1)).expect(201).body())
            : passing; // rules keep it, and leave no room for more
    ObjectNode changes = scene.changes(model, id, values.getFirst(), owner);
    owner.client().put(path(model) + "/" + id, changes).expect(200);
    for (Field field : model.fields()) {
      if (field.type() == FieldType.FILE && field.setBy() == Setter.ANYBODY) {
        Body file = Body.file(field, "Mine");
        String files = path(model) + "/" + id + "/files/" + field.name();
        scene.wire().send(owner, new Call("POST", files, file)).expect(201);
      }
    }
    int added = scene.takes(model, values.get(3), owner) ? 303 : 422; // there may be no room
    Call form =
        new Call("POST", "/models/" + model.name() + "/new", Bodies.form(scene, values.get(3)));
    scene.wire().send(owner, form).expect(added);
    String list = owner.client().get(path(model) + "?limit=100").expect(200).body();
    if (!list.contains(id)) {
      faults.add("The list of " + model.name() + " keeps from " + owner + " what is their own");
    }
  }

  private ObjectNode marked(Model model, Person writer) {
    return marks.on(model, scene.values(model, writer));
  }

  private static String path(Model model) {
    return "/api/models/" + model.name();
  }

  private static String id(String json) {
    return json.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }

  private static String difference(String before, String after) {
    int at = 0;
    while (at < Math.min(before.length(), after.length())
        && before.charAt(at) == after.charAt(at)) {
      at++;
    }
    return ": “%s” becomes “%s”".formatted(around(before, at), around(after, at));
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 50))
        .replaceAll("\\s+", " ");
  }
}
