package app.musicschoolmanager.platform.sight;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
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
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.rule.FieldCondition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An app in which teachers change their own lessons, and pupils see those that are released. */
public final class MusicSchool implements AutoCloseable {
  public static final String LESSONS = "/api/models/test-lesson";
  static final String EXERCISES = "/api/models/test-exercise";

  private static final Model LESSON =
      Model.named("test-lesson", "Lesson", "Lessons")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required().unique(),
              Field.options(
                      "state", "State", new Option("draft", "Draft"), new Option("out", "Released"))
                  .required()
                  .defaultValue("draft"),
              Field.person("teacher", "Teacher").required().defaultValue("caller"),
              Field.person("pupil", "Pupil"),
              Field.file("sheet", "Sheet"),
              Field.secret("code", "Code"))
          .visibleTo(
              Way.start().to("teacher").writing(),
              Way.start().to("pupil").when(FieldCondition.is("state", "out")))
          .display("title")
          .build();

  private static final Model EXERCISE =
      Model.named("test-exercise", "Exercise", "Exercises")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("text", "Text").required(),
              Field.reference("lesson", "Lesson", "test-lesson").onDelete(OnDelete.SET_NULL),
              Field.flag("done", "Done"))
          .visibleTo(
              Way.start().along("lesson", "test-lesson").to("teacher").writing(),
              Way.start().along("lesson", "test-lesson").to("pupil"))
          .display("text")
          .build();

  private static final String TABLES =
      """
      create table "test_lesson" ("id" text primary key, "title" text unique, "state" text,
        "teacher" text references "app_user" ("id") on delete restrict,
        "pupil" text references "app_user" ("id") on delete restrict,
        "sheet" text references "file" ("id") on delete set null, "code" text,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_exercise" ("id" text primary key, "text" text,
        "lesson" text references "test_lesson" ("id") on delete set null, "done" integer,
        "version" bigint, "created_at" text, "updated_at" text);
      """;

  public final TestApp app;
  public final TestClient teacher;
  public final TestClient pupil;

  private MusicSchool(TestApp app) {
    this.app = app;
    this.teacher = app.member();
    this.pupil = app.otherMember();
  }

  /** The running app, with two members. */
  public static MusicSchool open() {
    TestApp app =
        TestApp.start(
            AppDefinition.named("Music school")
                .models(LESSON, EXERCISE)
                .actions(new Retitle())
                .build());
    app.database()
        .write(sql -> {
          List.of(TABLES.split(";\\s*\\n")).forEach(sql::execute);
          return TABLES;
        });
    return new MusicSchool(app);
  }

  /** A lesson of the teacher for the pupil. */
  public String lesson(String title, String state) {
    Map<String, String> values = new HashMap<>(Map.of("title", title, "state", state));
    values.put("pupil", app.userId(pupil));
    return Nursery.id(teacher.post(LESSONS, values));
  }

  String exercise(String text, String lesson) {
    return Nursery.id(teacher.post(EXERCISES, Map.of("text", text, "lesson", lesson)));
  }

  @Override
  public void close() {
    app.close();
  }

  /** Gives the lessons that its caller reaches another title. */
  private record Retitle() implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("retitle", "Retitle")
          .scope(DataScope.USER_SCOPED)
          .audience(Audience.BOTH)
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      var lessons = context.records(LESSON);
      lessons.all().forEach(it -> lessons.update(it.id(), Values.of(Map.of("title", "Taken"))));
      return ActionResult.of("" + lessons.count());
    }
  }
}
