package org.example.makerspace.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.example.makerspace.platform.AppDefinition;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.TestClient;
import org.example.makerspace.platform.TestClient.Reply;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.page.Html;
import org.example.makerspace.platform.rule.FieldCondition;
import org.example.makerspace.platform.rule.RecordCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules of a record stand against a relation that is changed from its other side. */
class RefusedRelationTest {
  private static final String RELATE = "/models/test-task/relate";
  private static final String CLOSED = "A closed project takes no tasks.";
  private static final String ALONE = "What is urgent belongs to a project.";

  private static final Model PROJECT =
      shared("test-project", "Project")
          .fields(Field.string("title", "Title"), Field.flag("closed", "Closed"))
          .display("title")
          .build();

  private static final Model TASK =
      shared("test-task", "Task")
          .fields(
              Field.string("title", "Title"),
              Field.flag("urgent", "Urgent"),
              Field.reference("project", "Project", "test-project"))
          .rules(
              RecordCheck.named("open", CLOSED)
                  .that(FieldCondition.isNot("project.closed", "true")),
              RecordCheck.named("placed", ALONE)
                  .when(FieldCondition.is("urgent", "true"))
                  .that(FieldCondition.isFilled("project")))
          .display("title")
          .build();

  private TestApp app;
  private TestClient member;

  private static Model.Builder shared(String name, String label) {
    return Model.named(name, label, label + "s")
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH);
  }

  @BeforeEach
  void open() {
    app = TestApp.start(AppDefinition.named("Tasks").models(PROJECT, TASK).build());
    member = app.member();
    app.database()
        .write(sql -> {
          sql.execute(
              "create table test_project (id text primary key, title text, closed integer, version"
                  + " bigint, created_at text, updated_at text)");
          return sql.execute(
              "create table test_task (id text primary key, title text, urgent integer, project"
                  + " text references test_project (id) on delete restrict, version bigint,"
                  + " created_at text, updated_at text)");
        });
  }

  @AfterEach
  void close() {
    app.close();
  }

  private String made(String model, Map<String, ?> values) {
    return member.post("/api/models/" + model, values).expect(201).json().get("id").asText();
  }

  private Object projectOf(String task) {
    return member
        .get("/api/models/test-task/" + task)
        .expect(200)
        .json()
        .path("project")
        .textValue();
  }

  @Test
  void why_a_record_is_not_taken_in_stands_at_the_field_that_asked_for_it() {
    String closed = made("test-project", Map.of("title", "Old barn", "closed", true));
    String task = made("test-task", Map.of("title", "Paint"));

    Reply refused =
        member.form(RELATE, Map.of("field", "project", "to", closed, "record", task)).expect(422);

    String page = Html.checked(refused);
    String id = "assign-test-task-project";
    assertThat(page)
        .contains("Old barn", "<details class=\"assign\" open>")
        .containsPattern("id=\"" + id + "\"[^>]*aria-invalid=\"true\"")
        .contains("id=\"" + id + "-fault\">" + CLOSED)
        .containsPattern("<option value=\"" + task + "\" selected>");
    assertThat(projectOf(task)).isNull();
  }

  @Test
  void why_a_record_is_not_let_go_stands_on_the_page() {
    String project = made("test-project", Map.of("title", "New barn"));
    String task = made("test-task", Map.of("title", "Roof", "urgent", true, "project", project));

    Reply sent =
        member.form(
            RELATE, Map.of("field", "project", "to", project, "remove", task, "_version", "1"));

    assertThat(sent.expect(303).header("Location")).contains("/models/test-project/" + project);
    assertThat(Html.checked(member.get("/models/test-project/" + project))).contains(ALONE);
    assertThat(projectOf(task)).isEqualTo(project);
  }
}
