package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.server.RouteList.Route;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Attempts to get by a request, which is allowed in itself, what is somebody else's. */
final class Attempts {
  private static final List<String> OWNERS =
      List.of("ownerId", "owner_id", "owner", "userId", "user_id");
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE");

  private final Scene scene;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> tried = new HashSet<>();

  Attempts(Scene scene) {
    this.scene = scene;
  }

  List<String> faults() {
    return faults;
  }

  /** Where a signature is asked for, no session helps, whatever site the request comes from. */
  void toPassUnsigned(Route route) {
    String id = scene.make(Thing.of(route).orElseThrow(), Subject.NONE, null).orElseThrow();
    Call call = Call.to(route, Subject.NONE.names(id), Body.json(Json.MAPPER.createObjectNode()));
    List<Person> anybody = List.of(scene.people().admin(), scene.people().nobodies().getFirst());
    scene.behold();
    for (Person person : anybody) {
      Reply reply = scene.wire().send(person, call, Map.of("Sec-Fetch-Site", "cross-site"));
      if (reply.status() != 404) {
        faults.add("%s, unsigned: %s gets %d".formatted(call, person, reply.status()));
      }
    }
    Set<String> differences = scene.vault().changes(Set.of("incoming_delivery"));
    if (!differences.isEmpty()) {
      faults.add(call + ", unsigned, changes " + differences);
    }
  }

  /** Whoever is named as owner in a request gains and loses nothing. */
  void toWriteForAnother(Model model) {
    Subject subject = new Subject(model, null, null);
    Person writer = scene.owner(Rule.of(Needs.WRITE), subject);
    Person victim = another(writer);
    String victimId = scene.people().id(victim);
    String own = scene.make(Thing.RECORD, subject, writer).orElseThrow();
    long before = owned(model, victimId);
    for (String name : OWNERS) {
      for (Call call : writes(model, writer, own, name, victimId)) {
        Reply reply = scene.wire().send(writer, call);
        if (owned(model, victimId) != before) {
          faults.add("%s: “%s” makes it %s's (%d)".formatted(call, name, victim, reply.status()));
          before = owned(model, victimId);
        }
      }
    }
  }

  private List<Call> writes(Model model, Person writer, String id, String name, String victim) {
    String api = "/api/models/" + model.name();
    String page = "/models/" + model.name();
    return List.of(
        new Call("POST", api, Body.json(scene.values(model, writer).put(name, victim))),
        new Call("PUT", api + "/" + id, Body.json(scene.values(model, writer).put(name, victim))),
        new Call(
            "POST",
            api + "/import",
            Bodies.csv(scene, scene.values(model, writer).put(name, victim))),
        new Call(
            "POST",
            page + "/new",
            Bodies.form(scene, scene.values(model, writer).put(name, victim))),
        new Call(
            "POST",
            page + "/" + id + "/edit",
            Bodies.form(scene, scene.values(model, writer).put(name, victim))));
  }

  private long owned(Model model, String owner) {
    String query = "select count(*) as n from \"" + model.table() + "\" where owner_id = ?";
    return scene.app().database().read(sql -> sql.one(query, owner)).orElseThrow().integer("n");
  }

  /** A reference to somebody else's record is refused in the words for one that is missing. */
  void toPointAtAnothers(Model model, Field field) {
    Subject subject = new Subject(model, null, null);
    Model target = scene.app().services().records().models().get(field.target());
    Person writer = scene.owner(Rule.of(Needs.WRITE), subject);
    Person other = another(writer);
    if (model.isDerived(field) || !field.setBy().admits(writer.role())) {
      return; // forms pass over what is not theirs to say
    }
    Optional<String> found = foreign(target, writer, other);
    if (found.isEmpty()) {
      return;
    }
    String foreign = found.get();
    ObjectNode values = scene.values(model, writer);
    String own = scene.make(Thing.RECORD, subject, writer).orElseThrow();
    String missing = Ids.next();
    List<Call> calls = writes(model, own, values.deepCopy().put(field.name(), foreign));
    List<Call> astray = writes(model, own, values.deepCopy().put(field.name(), missing));
    scene.behold();
    for (int i = 0; i < calls.size(); i++) {
      Reply reply = scene.wire().send(writer, calls.get(i));
      Reply absent = scene.wire().send(writer, astray.get(i));
      boolean alike = reply.body().replace(foreign, missing).equals(absent.body());
      if (reply.status() != 422 || absent.status() != 422 || !alike) {
        faults.add(
            "%s: “%s” of %s gets %d, a missing one %d%s"
                .formatted(
                    calls.get(i),
                    field.name(),
                    other,
                    reply.status(),
                    absent.status(),
                    alike ? "" : ", in other words"));
      }
    }
    unchanged("A refused reference in " + model.name() + "." + field.name());
  }

  /** A record that the writer does not see. */
  private Optional<String> foreign(Model model, Person writer, Person other) {
    Subject subject = new Subject(model, null, null);
    if (model.isUserScoped()) {
      return Needs.WRITE.admits(other, subject)
          ? scene.make(Thing.RECORD, subject, other)
          : Optional.empty();
    }
    return !model.hidesSome() || writer.role() == Role.ADMIN
        ? Optional.empty()
        : scene.make(Thing.RECORD, subject, scene.people().admin());
  }

  private List<Call> writes(Model model, String id, ObjectNode values) {
    String api = "/api/models/" + model.name();
    String page = "/models/" + model.name();
    List<Call> changes =
        List.of(
            new Call("PUT", api + "/" + id, Body.json(values)),
            new Call("POST", page + "/" + id + "/edit", Bodies.form(scene, values)));
    Stream<Call> additions =
        model.single()
            ? Stream.empty()
            : Stream.of(
                new Call("POST", api, Body.json(values)),
                new Call("POST", page + "/new", Bodies.form(scene, values)));
    return Stream.concat(additions, changes.stream()).toList();
  }

  /** Where a request names one's own records, somebody else's are answered like missing ones. */
  void toNameAnothers(Route route) {
    Rule rule = Rules.of(route).orElseThrow();
    for (Subject subject : scene.subjects(route)) {
      Person writer = scene.owner(rule, subject);
      Person other = another(writer);
      if (rule.needs().admits(writer, subject) && !route.path().contains("{id}")) {
        Call call = Call.to(route, subject.names(), rule.sends().by(writer, subject, scene));
        own(call.body(), writer)
            .forEach((id, model) ->
                foreign(model, writer, other).ifPresent(it -> toSwap(id, it, call, writer)));
      }
    }
  }

  private void toSwap(String own, String foreign, Call call, Person writer) {
    String missing = Ids.next();
    scene.behold();
    Reply reply = scene.wire().send(writer, call.with(call.body().swapping(own, foreign)));
    Reply absent = scene.wire().send(writer, call.with(call.body().swapping(own, missing)));
    boolean alike = reply.body().replace(foreign, missing).equals(absent.body());
    if (reply.status() != absent.status() || !alike) {
      faults.add(
          "%s: somebody else's id gets %d, a missing one %d%s"
              .formatted(call, reply.status(), absent.status(), alike ? "" : ", in other words"));
    }
    unchanged(call + " that names somebody else's record");
  }

  /** The writer's own records that a body names, by id, and what they are. */
  private Map<String, Model> own(Body body, Person writer) {
    String owner = scene.people().id(writer);
    Map<String, Model> own = new LinkedHashMap<>();
    for (Model model : scene.models()) {
      if (model.isUserScoped()) {
        String query = "select id from \"" + model.table() + "\" where owner_id = ?";
        scene.app().database().read(sql -> sql.query(query, owner)).stream()
            .map(row -> row.text("id"))
            .filter(body.text()::contains)
            .forEach(id -> own.put(id, model));
      } else if (model.hidesSome()) {
        String query = "select id from \"" + model.table() + "\"";
        scene.app().database().read(sql -> sql.query(query)).stream()
            .map(row -> row.text("id"))
            .filter(body.text()::contains)
            .forEach(id -> own.put(id, model));
      }
    }
    return own;
  }

  /** The same address with a method that nobody has registered is refused. */
  void toUseAnotherMethod(Route route) {
    if (!tried.add(route.path())) {
      return; // several routes have the same address
    }
    Person admin = scene.people().admin();
    scene.behold();
    for (Subject subject : scene.subjects(route).stream().limit(1).toList()) {
      String path = Call.to(route, subject.names(Ids.next()), Body.NONE).path();
      for (String method : METHODS) {
        Call call = new Call(method, path, Body.NONE);
        boolean registered =
            scene.allRoutes().stream()
                .filter(other -> other.method().equals(method))
                .anyMatch(other -> path.matches(other.path().replaceAll("\\{[^}]*}", "[^/]+")));
        if (!registered) {
          int status = scene.wire().send(admin, call).status();
          if (status != 404 && status != 405) {
            faults.add(call + ": gets " + status + " although nobody has registered it");
          }
        }
      }
    }
    unchanged("Another method for " + route.path());
  }

  /** Another way to write the address gets nobody past the sign-in. */
  void toSpellTheAddressAnotherWay(Route route) {
    String path = route.path();
    Person nobody = scene.people().nobodies().getFirst();
    for (String other :
        List.of(
            path + "/",
            "/" + path,
            path + "//",
            "/." + path,
            path + ";x=y",
            path + ".json",
            path + "%20",
            path + "?x=y",
            path.toUpperCase(Locale.ROOT),
            path.replaceFirst("/([a-z])", "/%2e/$1"))) {
      Reply reply = scene.wire().send(nobody, Call.get(other));
      if (reply.status() < 300) {
        faults.add("GET " + other + ": gets " + reply.status() + " without a session");
      }
    }
  }

  private void unchanged(String what) {
    Set<String> differences = scene.vault().changes(Set.of());
    if (!differences.isEmpty()) {
      faults.add(what + " changes " + differences);
    }
  }

  private Person another(Person person) {
    return scene.people().signedIn().stream()
        .filter(other -> other != person && other.role() == person.role())
        .findFirst()
        .orElseThrow();
  }
}
