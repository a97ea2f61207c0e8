package app.musicschoolmanager.platform.sight;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.RecordCheck;
import app.musicschoolmanager.platform.rule.Stamp;
import app.musicschoolmanager.platform.rule.Stamp.Source;
import java.util.List;
import java.util.Map;

/** An app in which all see all runs, each changes their own, and reports are shown once done. */
public final class RunningGroup implements AutoCloseable {
  public static final String RUNS = "/api/models/test-run";
  public static final String REPORTS = "/api/models/test-report";

  static final Model RUN =
      Model.named("test-run", "Run", "Runs")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required(),
              Field.person("runner", "Runner").defaultValue("caller"))
          .visibleTo(Way.everybody(), Way.start().to("runner").writing())
          .display("title")
          .build();

  static final Model REPORT =
      Model.named("test-report", "Report", "Reports")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("title", "Title").required(),
              Field.flag("done", "Done"),
              Field.person("coach", "Coach"))
          .visibleTo(
              Way.start().to("coach"), Way.everybody().when(FieldCondition.is("done", "true")))
          .display("title")
          .build();

  static final Model COMMENT =
      Model.named("test-comment", "Comment", "Comments")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(Field.string("text", "Text").required(), Field.person("author", "Author"))
          .rules(
              Stamp.named("author", "Who writes it is its author.").of("author", Source.CALLER),
              RecordCheck.named("friendly", "Comments are friendly.")
                  .that(FieldCondition.isNot("text", "Boo")))
          .visibleTo(Way.start().to("author").writing())
          .display("text")
          .build();

  private static final String TABLES =
      """
      create table "test_run" ("id" text primary key, "title" text,
        "runner" text references "app_user" ("id") on delete restrict,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_report" ("id" text primary key, "title" text, "done" integer,
        "coach" text references "app_user" ("id") on delete restrict,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_comment" ("id" text primary key, "text" text,
        "author" text references "app_user" ("id") on delete restrict,
        "version" bigint, "created_at" text, "updated_at" text);
      """;

  static final String COMMENTS = "/api/models/test-comment";

  public final TestApp app;
  public final TestClient runner;
  public final TestClient other;

  private RunningGroup(TestApp app) {
    this.app = app;
    this.runner = app.member();
    this.other = app.otherMember();
  }

  /** The running app, with two members. */
  public static RunningGroup open() {
    TestApp app =
        TestApp.start(AppDefinition.named("Running group").models(RUN, REPORT, COMMENT).build());
    app.database()
        .write(sql -> {
          List.of(TABLES.split(";\\s*\\n")).forEach(sql::execute);
          return TABLES;
        });
    return new RunningGroup(app);
  }

  /** A run of the runner. */
  public String run(String title) {
    return Nursery.id(runner.post(RUNS, Map.of("title", title)));
  }

  /** A report of the runner as coach. */
  public String report(String title, boolean done) {
    Map<String, Object> values = Map.of("title", title, "done", done, "coach", app.userId(runner));
    return Nursery.id(app.admin().post(REPORTS, values));
  }

  @Override
  public void close() {
    app.close();
  }
}
