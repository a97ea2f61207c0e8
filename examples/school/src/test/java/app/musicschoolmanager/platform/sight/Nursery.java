package app.musicschoolmanager.platform.sight;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.RecordCheck;
import app.musicschoolmanager.platform.rule.Stamp;
import app.musicschoolmanager.platform.rule.Transitions;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An app in which guardians see their children, and everybody their own bookings. */
public final class Nursery implements AutoCloseable {
  public static final String CHILDREN = "/api/models/test-child";
  static final String CARE = "/api/models/test-guardianship";
  static final String REPORTS = "/api/models/test-report";
  static final String BOOKINGS = "/api/models/test-booking";

  private static final Model CHILD =
      Model.named("test-child", "Child", "Children")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(Field.string("name", "Name").required(), Field.file("photo", "Photo"))
          .visibleTo(Way.start().against("test-guardianship", "child").to("guardian"))
          .display("name")
          .build();

  private static final Model GUARDIANSHIP =
      Model.named("test-guardianship", "Guardianship", "Guardianships")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("kind", "Kind").required(),
              Field.reference("child", "Child", "test-child").required().onDelete(OnDelete.CASCADE),
              Field.person("guardian", "Guardian").required())
          .unique("child", "guardian")
          .visibleTo(Way.start().to("guardian"))
          .display("kind")
          .build();

  private static final Model REPORT =
      Model.named("test-report", "Report", "Reports")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required(),
              Field.reference("child", "Child", "test-child").required(),
              Field.person("writer", "Writer"))
          .visibleTo(
              Way.start()
                  .along("child", "test-child")
                  .against("test-guardianship", "child")
                  .to("guardian"),
              Way.start().to("writer"))
          .rules(Stamp.named("who-wrote", "Who has written it.").of("writer", Stamp.Source.CALLER))
          .display("title")
          .build();

  private static final Model BOOKING =
      Model.named("test-booking", "Booking", "Bookings")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("room", "Room").required(),
              Field.person("bookedBy", "Booked by").required().defaultValue("caller"),
              Field.person("approver", "Approver"),
              Field.options("state", "State", new Option("open", "Open"), new Option("ok", "Ok"))
                  .required()
                  .defaultValue("open"))
          .visibleTo(Way.start().to("bookedBy"), Way.start().to("approver"))
          .rules(
              Transitions.named("approved-by-approver", "Only its approver approves it.")
                  .of("state")
                  .startingAs("open")
                  .step(Transitions.Step.from("open").to("ok").onlyBy("approver")),
              RecordCheck.named("not-by-oneself", "Nobody approves their own booking.")
                  .that(FieldCondition.isNot("approver", "caller")))
          .display("room")
          .build();

  private static final String TABLES =
      """
      create table "test_child" ("id" text primary key, "name" text,
        "photo" text references "file" ("id") on delete set null,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_guardianship" ("id" text primary key, "kind" text,
        "child" text references "test_child" ("id") on delete cascade,
        "guardian" text references "app_user" ("id") on delete restrict,
        "version" bigint, "created_at" text, "updated_at" text, unique ("child", "guardian"));
      create table "test_report" ("id" text primary key, "title" text,
        "child" text references "test_child" ("id") on delete restrict,
        "writer" text references "app_user" ("id") on delete restrict,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_booking" ("id" text primary key, "room" text,
        "booked_by" text references "app_user" ("id") on delete restrict,
        "approver" text references "app_user" ("id") on delete restrict, "state" text,
        "version" bigint, "created_at" text, "updated_at" text);
      """;

  public final TestApp app;
  public final TestClient admin;
  public final TestClient guardian;
  public final TestClient other;

  private Nursery(TestApp app) {
    this.app = app;
    this.admin = app.admin();
    this.guardian = app.member();
    this.other = app.otherMember();
  }

  /** The running app, with an administrator and two guardians. */
  public static Nursery open() {
    TestApp app =
        TestApp.start(
            AppDefinition.named("Nursery")
                .models(CHILD, GUARDIANSHIP, REPORT, BOOKING)
                .actions(
                    new Count("count-mine", DataScope.USER_SCOPED, Audience.BOTH),
                    new Count("count-shared", DataScope.SHARED_DATA, Audience.BOTH),
                    new Count("count-all", DataScope.SYSTEM_WIDE, Audience.ADMIN))
                .build());
    app.database()
        .write(sql -> {
          List.of(TABLES.split(";\\s*\\n")).forEach(sql::execute);
          return TABLES;
        });
    return new Nursery(app);
  }

  public static String id(Reply created) {
    return created.expect(201).json().get("id").asText();
  }

  /** A child in somebody's care. */
  public String child(String name, TestClient... guardians) {
    String child = id(admin.post(CHILDREN, Map.of("name", name)));
    for (TestClient each : guardians) {
      care(child, each);
    }
    return child;
  }

  public String care(String child, TestClient somebody) {
    String person = app.userId(somebody);
    return id(admin.post(CARE, Map.of("kind", "parent", "child", child, "guardian", person)));
  }

  String report(String title, String child) {
    return id(admin.post(REPORTS, Map.of("title", title, "child", child)));
  }

  /** One text of all records that a list tells. */
  static List<String> told(TestClient client, String list, String field) {
    List<String> texts = new ArrayList<>();
    client
        .get(list)
        .expect(200)
        .json()
        .get("items")
        .forEach(it -> texts.add(it.get(field).asText()));
    return texts;
  }

  static Reply send(TestClient client, String path, String name, String content) {
    String body =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(name)
            + "Content-Type: text/plain\r\n\r\n%s\r\n--part--\r\n".formatted(content);
    return client.send(
        client
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    app.close();
  }

  /** Tells how many children it reaches. */
  private record Count(String name, DataScope reach, Audience audience) implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named(name, name)
          .scope(reach)
          .audience(audience)
          .parameters(Field.person("whom", "Whom").defaultValue("caller"))
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      return ActionResult.of("" + context.records(CHILD).all().size())
          .with("counted", context.records(CHILD).count())
          .with("whom", context.nameOf(context.input().text("whom")).orElse("nobody"))
          .with("address", context.emailOf(context.input().text("whom")).orElse("none"));
    }
  }
}
