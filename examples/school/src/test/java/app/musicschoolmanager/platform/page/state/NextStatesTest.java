package app.musicschoolmanager.platform.page.state;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Setter;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.rule.Transitions;
import app.musicschoolmanager.platform.rule.Transitions.Step;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of a record offers the states that are next, and says what keeps from them. */
class NextStatesTest {
  private static final String JOBS = "/models/test-job";

  private static final Model JOB =
      Model.named("test-job", "Job", "Jobs")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required(),
              Field.options(
                      "state",
                      "State",
                      new Option("asked", "Asked for"),
                      new Option("done", "Done"),
                      new Option("billed", "Billed"),
                      new Option("refused", "Refused"))
                  .defaultValue("asked"),
              Field.string("answer", "Customer's answer"),
              Field.string("invoice", "Invoice").setBy(Setter.ACTIONS))
          .rules(
              Transitions.named("ways", "Asked for, done, billed.")
                  .of("state")
                  .startingAs("asked")
                  .step(Step.from("asked").to("done").needs("answer"))
                  .step(Step.from("asked").to("refused").by(Audience.ADMIN))
                  .step(Step.from("refused").to("asked").needsChanged("answer"))
                  .step(Step.from("done").to("billed").needs("invoice")))
          .display("title")
          .build();

  private static TestApp app;

  @BeforeAll
  static void open() {
    app = TestApp.start(AppDefinition.named("Jobs").models(JOB).build());
    app.database()
        .write(sql ->
            sql.execute(
                "create table test_job (id text primary key, title text, state text, answer text,"
                    + " invoice text, version bigint, created_at text, updated_at text)"));
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static String job(Map<String, String> values) {
    return app.admin().post("/api/models/test-job", values).expect(201).json().get("id").asText();
  }

  @Test
  void each_is_offered_to_those_who_may_bring_it_about() {
    String job = JOBS + "/" + job(Map.of("title", "Brakes"));
    assertThat(Html.checked(app.admin().get(job).expect(200)))
        .contains(job + "/edit?state=done", "State: Done", job + "/edit?state=refused")
        .doesNotContain("state=asked", "state=billed");
    assertThat(Html.checked(app.member().get(job).expect(200)))
        .contains(job + "/edit?state=done")
        .doesNotContain("state=refused");
  }

  @Test
  void its_form_has_the_state_chosen_and_says_what_it_needs() {
    String job = JOBS + "/" + job(Map.of("title", "Bell"));
    TestClient member = app.member();
    String form = Html.checked(member.get(job + "/edit?state=done").expect(200));
    assertThat(form)
        .contains("<option value=\"done\" selected>Done</option>", "Needed for “Done”.");
    for (String way : new String[] {"", "?state=refused", "?state=billed", "?state=x"}) {
      assertThat(member.get(job + "/edit" + way).body())
          .contains("<option value=\"asked\" selected>Asked for</option>");
    }
    Map<String, String> done = Map.of("title", "Bell", "state", "done", "answer", "");
    assertThat(member.form(job + "/edit", done).expect(422).body())
        .contains("Customer's answer is required.");
  }

  @Test
  void what_must_be_filled_in_anew_is_needed_although_it_is_filled_in() {
    String id = job(Map.of("title", "Lamp", "answer", "perhaps"));
    app.admin().put("/api/models/test-job/" + id, Map.of("state", "refused")).expect(200);
    String form = JOBS + "/" + id + "/edit?state=asked";
    assertThat(Html.checked(app.member().get(form).expect(200)))
        .contains("Needed for “Asked for”.");
  }

  @Test
  void what_only_others_can_fill_in_is_named_in_place_of_a_button() {
    String id = job(Map.of("title", "Chain", "answer", "yes"));
    String job = JOBS + "/" + id;
    TestClient member = app.member();
    member.put("/api/models/test-job/" + id, Map.of("state", "done")).expect(200);
    assertThat(Html.checked(member.get(job).expect(200)))
        .contains("“Billed” needs: Invoice.")
        .doesNotContain("edit?state");
    assertThat(member.get(job + "/edit").body()).doesNotContain("Needed for");
  }
}
