package app.runninggrouplog.platform.access;

import app.runninggrouplog.platform.AppType;
import app.runninggrouplog.platform.TestApp;
import app.runninggrouplog.platform.TestClient;
import app.runninggrouplog.platform.TestClient.Reply;
import app.runninggrouplog.platform.action.Action;
import app.runninggrouplog.platform.action.ActionDefinition;
import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.auth.Caller;
import app.runninggrouplog.platform.auth.Setter;
import app.runninggrouplog.platform.integration.Integration;
import app.runninggrouplog.platform.mail.UnsentLetter;
import app.runninggrouplog.platform.model.DataScope;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.FieldType;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.model.Scope;
import app.runninggrouplog.platform.model.Way;
import app.runninggrouplog.platform.record.Records;
import app.runninggrouplog.platform.record.Samples;
import app.runninggrouplog.platform.user.Role;
import app.runninggrouplog.platform.web.server.RouteList.Route;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The running app with its people, and the things that they make in it. */
final class Scene {
  private final TestApp app;
  private final People people;
  private final Wire wire;
  private final Samples samples;
  private final Vault vault;
  private final List<Route> allRoutes;
  private final Map<Model, String> latest = new HashMap<>();

  Scene(TestApp app) {
    this.app = app;
    this.people = new People(app);
    this.wire = new Wire(app.running().port());
    this.samples = new Samples(app);
    this.vault = new Vault(app);
    this.allRoutes = app.running().routes();
  }

  TestApp app() {
    return app;
  }

  People people() {
    return people;
  }

  Wire wire() {
    return wire;
  }

  Vault vault() {
    return vault;
  }

  /** Without those for HEAD, which is asked for beside every GET and gets the same answer. */
  List<Route> routes() {
    return allRoutes().stream().filter(route -> !route.method().equals("HEAD")).toList();
  }

  List<Route> allRoutes() {
    return allRoutes;
  }

  List<Model> models() {
    return app.services().definition().models();
  }

  boolean isOpenToMembers() {
    return app.services().definition().type() == AppType.BOTH_ROLES;
  }

  /** Everything that the path of a route can be about. */
  List<Subject> subjects(Route route) {
    String path = route.path();
    if (path.contains("{model}")) {
      return models().stream()
          .filter(model -> isOpenAsItNeeds(route, model))
          .flatMap(model -> subjects(path, model))
          .toList();
    }
    if (Thing.of(route).filter(Thing.SCHEDULE::equals).isPresent()) {
      return Chain.subjects(app.services().definition());
    }
    return path.contains("{action}")
        ? actions().map(action -> new Subject(null, null, action)).toList()
        : List.of(Subject.NONE);
  }

  /** Whether anybody may read a model, or add to it, where a route is there for that. */
  private static boolean isOpenAsItNeeds(Route route, Model model) {
    boolean adds = route.method().equals("POST") || route.path().endsWith("/new");
    return !route.path().matches("(/api)?/public/\\{model}(/new)?")
        || (adds ? model.open().form() != null : model.open().page() != null);
  }

  private Stream<Subject> subjects(String path, Model model) {
    if (path.endsWith("/relate") && !relates(model)) {
      return Stream.empty();
    }
    if (path.contains("{link}")) {
      return model.open().links().stream().map(link -> Subject.of(model, link));
    }
    return path.contains("{field}")
        ? fields(path, model).map(field -> new Subject(model, field, null))
        : Stream.of(new Subject(model, null, null));
  }

  /** Whether its records refer to others that whoever may change them sees and names. */
  private boolean relates(Model model) {
    return model.sharedFields().stream()
        .filter(field -> field.type() == FieldType.REFERENCE)
        .filter(field -> !field.target().equals(model.name()) && !model.isDerived(field))
        .anyMatch(field -> {
          Audience readers = app.services().records().models().get(field.target()).readableBy();
          return Stream.of(Role.values())
              .filter(model.writableBy()::admits)
              .allMatch(role -> readers.admits(role) && field.setBy().admits(role));
        });
  }

  private static Stream<Field> fields(String path, Model model) {
    FieldType type = path.contains("/files/") ? FieldType.FILE : FieldType.REFERENCE;
    return model.fields().stream()
        .filter(field -> field.type() == type && field.setBy() == Setter.ANYBODY);
  }

  private Stream<ActionDefinition> actions() {
    return app.services().definition().actions().stream().map(Action::definition);
  }

  /** Whose things a route is tried on: of all whom it admits, the one with the fewest rights. */
  Person owner(Rule rule, Subject subject) {
    boolean ofRecords = subject.model() != null;
    return people.signedIn().stream()
        .filter(person -> rule.needs().admits(person, subject))
        .filter(person -> !ofRecords || Needs.WRITE.admits(person, subject))
        .findFirst()
        .orElse(people.admin());
  }

  /** Makes the thing that a path names; nothing if this app has none of that kind. */
  Optional<String> make(Thing thing, Subject subject, Person owner) {
    return switch (thing) {
      case RECORD -> Optional.of(record(subject, owner));
      case DELETION -> deletion(owner);
      case RUN -> run(owner);
      case SCHEDULE -> Optional.ofNullable(subject.chain()).map(Chain::id);
      case ACCOUNT -> Optional.of(people.id(people.fresh(Role.MEMBER)));
      case INVITATION -> Optional.of(people.invitation());
      case MAIL -> Optional.of(UnsentLetter.in(app.database()));
      case CONNECTION ->
          app.services().definition().integrations().stream().findFirst().map(Integration::name);
      case INCOMING, HOOK -> Webhooks.incoming(this);
      case OUTGOING -> Optional.of(Webhooks.outgoing(this));
      case SESSION -> Optional.of(session(owner));
      case TOKEN -> Optional.of(token(owner));
      case LINK -> Optional.of(linked(subject, owner));
    };
  }

  /** Signs its owner in once more, from elsewhere. */
  private String session(Person owner) {
    TestClient elsewhere = app.anonymous();
    Map<String, String> credentials = Map.of("email", owner.email(), "password", owner.password());
    elsewhere.post("/api/auth/login", credentials).expect(200);
    return elsewhere
        .get("/api/auth/sessions")
        .expect(200)
        .json()
        .get("sessions")
        .valueStream()
        .filter(session -> session.get("current").asBoolean())
        .map(session -> session.get("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private static String token(Person owner) {
    Map<String, Object> wish = Map.of("name", "A script", "scopes", List.of("read"));
    return owner.client().post("/api/auth/tokens", wish).expect(201).json().get("id").asText();
  }

  /** What proves that somebody was given the link of a record, as the app itself hands it out. */
  private String linked(Subject subject, Person owner) {
    Records records =
        app.services()
            .records()
            .records(subject.model(), new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE));
    return records.link(record(subject, owner), subject.link().name()).replaceAll(".*/", "");
  }

  /** Writes a record: a new one, or the only one there is. */
  Reply keep(Model model, Person writer, ObjectNode values) {
    return samples.written(model, values, writer.client());
  }

  private String record(Subject subject, Person owner) {
    String path = "/api/models/" + subject.model().name();
    Model model = subject.model();
    String id = keep(model, owner, values(model, owner)).json().required("id").asText();
    samples.ways().hide(model, id);
    latest.put(model, id);
    if (subject.field() != null && subject.field().type() == FieldType.FILE) {
      Body file = Body.file(subject.field(), "A file of " + owner.name());
      Call upload = new Call("POST", path + "/" + id + "/files/" + subject.field().name(), file);
      wire.send(owner, upload).expect(201);
    }
    return id;
  }

  /** Deletes a record of its owner, which they may take back. */
  private Optional<String> deletion(Person owner) {
    return models().stream()
        .map(model -> new Subject(model, null, null))
        .filter(subject -> Needs.KEEP.admits(owner, subject))
        .filter(subject -> !Samples.mayBeKept(subject.model()))
        .findFirst()
        .map(subject -> {
          String path = "/api/models/" + subject.model().name() + "/";
          Reply gone = owner.client().delete(path + record(subject, owner)).expect(204);
          return gone.header("X-Undo").orElseThrow().replaceAll(".*/", "");
        });
  }

  private Optional<String> run(Person owner) {
    return actions()
        .filter(action -> action.audience().admits(owner.role()))
        .findFirst()
        .map(action ->
            owner
                .client()
                .post("/api/actions/" + action.id(), input(action, owner))
                .json()
                .at("/executionId")
                .asText())
        .filter(id -> !id.isEmpty()); // an action that refuses every input leaves no run
  }

  /** Values for a record that somebody is about to write. */
  ObjectNode values(Model model, Person writer) {
    return samples.of(model, writer.client());
  }

  /** What somebody may change of the record of the model that was made last. */
  ObjectNode changes(Model model, Person writer) {
    return latest.containsKey(model)
        ? samples.changes(model, latest.get(model), writer.client())
        : values(model, writer);
  }

  /** These values for a record, as far as it may be changed. */
  ObjectNode changes(Model model, String id, ObjectNode wanted, Person writer) {
    return samples.changes(model, id, wanted, writer.client());
  }

  /** Whether rules leave room for a record more with these values. */
  boolean takes(Model model, ObjectNode values, Person writer) {
    return samples.takes(model, values, writer.client());
  }

  boolean isKept(Model model, String id, Person deleter) {
    return samples.isKept(model, id, deleter.client());
  }

  /** Lets one way lead from a record to somebody, open or shut by what the record says. */
  void lead(Model model, String id, Way way, boolean open, Person person) {
    samples.ways().show(model, id, way, open, person.client());
  }

  /** Values for an action that somebody is about to run. */
  ObjectNode input(ActionDefinition action, Person caller) {
    return samples.of(action, caller.client());
  }

  /** Waits until no schedule runs any more, nor what it has set off. */
  void settle() {
    while (!app.services().scheduling().isIdle()) {
      TestApp.giveWay();
    }
  }

  /** Remembers how things are once nothing goes on any more. */
  void behold() {
    settle();
    vault.behold();
  }
}
