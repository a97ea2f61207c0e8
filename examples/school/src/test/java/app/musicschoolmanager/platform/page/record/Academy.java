package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A music school: lessons are seen by those who care for the student, and things are done to them.
 */
record Academy(TestApp app) implements AutoCloseable {
  static final String LESSONS = "/models/test-lesson";

  private static final Model TEACHER =
      Model.named("test-teacher", "Teacher", "Teachers")
          .scoping(Scoping.SHARED_DATA)
          .fields(Field.string("name", "Name").required())
          .display("name")
          .build();

  private static final Model STUDENT =
      Model.named("test-student", "Student", "Students")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("name", "Name").required(),
              Field.string("code", "Code").pattern("[A-Z]{2}-\\d{3}"),
              Field.string("locker", "Locker").pattern("[0-9]+").help("The number on its door"),
              Field.person("guardian", "Guardian").defaultValue("caller"))
          .visibleTo(Way.start().to("guardian"))
          .display("name")
          .build();

  private static final Model LESSON =
      Model.named("test-lesson", "Lesson", "Lessons")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required(),
              Field.secret("key", "Key of the room"),
              Field.options("state", "State", new Option("open", "Open"), new Option("off", "Off"))
                  .defaultValue("open"),
              Field.reference("teacher", "Teacher", "test-teacher"),
              Field.reference("student", "Student", "test-student").required(),
              Field.date("day", "Day"))
          .unique("student", "day")
          .visibleTo(Way.start().along("student", "test-student").to("guardian"))
          .display("title")
          .build();

  private static final String TABLES =
      """
      create table "test_teacher" ("id" text primary key, "name" text,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_student" ("id" text primary key, "name" text, "code" text,
        "locker" text, "guardian" text references "app_user" ("id") on delete restrict,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_lesson" ("id" text primary key, "title" text, "key" text, "state" text,
        "teacher" text references "test_teacher" ("id") on delete restrict,
        "student" text references "test_student" ("id") on delete restrict, "day" text,
        "version" bigint, "created_at" text, "updated_at" text, unique ("student", "day"));
      """;

  static Academy open() {
    Field lesson = Field.reference("lesson", "Lesson", "test-lesson").required();
    TestApp app =
        TestApp.start(
            AppDefinition.named("Academy")
                .models(TEACHER, STUDENT, LESSON)
                .actions(
                    new Does("cancel-lesson", Audience.BOTH, lesson, Field.text("why", "Why")),
                    new Does("move-lesson", Audience.ADMIN, lesson),
                    new Does("bill-lesson", Audience.ADMIN, lesson),
                    new Does("praise-lesson", Audience.ADMIN, lesson),
                    new Does(
                        "swap-lessons",
                        Audience.BOTH,
                        lesson,
                        Field.reference("with", "With", "test-lesson")))
                .build());
    app.database()
        .write(sql -> {
          List.of(TABLES.split(";\\s*\\n")).forEach(sql::execute);
          return TABLES;
        });
    return new Academy(app);
  }

  String teacher(String name) {
    return made(app.admin(), "test-teacher", Map.of("name", name));
  }

  String student(TestClient guardian, String name) {
    return made(guardian, "test-student", Map.of("name", name));
  }

  String lesson(String student, String day, String... more) {
    Map<String, Object> values = new HashMap<>();
    values.putAll(
        Map.of("title", "Piano lesson", "student", student, "day", day, "key", "hidden-key"));
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return made(app.admin(), "test-lesson", values);
  }

  private String made(TestClient by, String model, Map<String, ?> values) {
    return by.post("/api/models/" + model, values).expect(201).json().get("id").asText();
  }

  @Override
  public void close() {
    app.close();
  }

  /** Says which lesson it was about, and fails if its caller does not see that. */
  private record Does(String id, Audience audience, Field... parameters) implements Action {
    @Override
    public ActionDefinition definition() {
      ActionDefinition.Builder all =
          ActionDefinition.named(id, id.replace('-', ' '))
              .audience(audience)
              .parameters(parameters);
      return id.startsWith("move") ? all.confirm().build() : all.build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      String title =
          context.records(LESSON).get(context.input().text("lesson")).values().text("title");
      return ActionResult.of("Done: " + title);
    }
  }
}
