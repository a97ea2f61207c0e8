package org.example.makerspace.platform.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.example.makerspace.platform.sight.Nursery.told;
import static org.example.makerspace.platform.sight.RunningGroup.COMMENTS;
import static org.example.makerspace.platform.sight.RunningGroup.REPORTS;
import static org.example.makerspace.platform.sight.RunningGroup.RUNS;

import java.util.List;
import java.util.Map;
import org.example.makerspace.platform.AppDefinition;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.TestClient;
import org.example.makerspace.platform.TestClient.Reply;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.auth.Setter;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.model.Way;
import org.example.makerspace.platform.page.Html;
import org.example.makerspace.platform.record.ModelPromises;
import org.example.makerspace.platform.rule.FieldCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A way to everybody opens records to all who may read the model, and lets nobody change them. */
class EverybodyTest {
  private RunningGroup group;
  private TestClient runner;
  private TestClient other;

  @BeforeEach
  void open() {
    group = RunningGroup.open();
    runner = group.runner;
    other = group.other;
  }

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void all_see_all_records_and_members_change_what_leads_to_them() {
    String run = group.run("Round the lake");
    String one = RUNS + "/" + run;
    assertThat(told(other, RUNS, "title")).containsExactly("Round the lake");
    assertThat(other.get(RUNS + "?limit=1").json().get("total").asInt()).isEqualTo(1);
    other.get(one + "/changes").expect(200);
    Reply refused = other.put(one, Map.of("title", "Mine")).expect(403);
    assertThat(refused.body()).contains("You may see this Run, but not change it.");
    other.delete(one).expect(403);
    other.post(RUNS + "/delete", Map.of("ids", List.of(run))).expect(403);
    assertThat(other.get("/models/test-run/" + run).expect(200).body())
        .doesNotContain(run + "/edit", run + "/delete");
    assertThat(other.get("/models/test-run").expect(200).body()).contains("/models/test-run/new");
    runner.put(one, Map.of("title", "Round the hill")).expect(200);
    assertThat(group.app.anonymous().get(one).status()).isEqualTo(401);
  }

  @Test
  void what_members_create_must_still_be_theirs() {
    Map<String, String> forOther = Map.of("title", "Own", "runner", group.app.userId(runner));
    assertThat(other.post(RUNS, forOther).expect(422).body()).contains("reach");
    Nursery.id(other.post(RUNS, Map.of("title", "Own")));
  }

  @Test
  void whom_the_app_itself_names_as_the_writer_is_told_what_a_rule_says() {
    Reply refused = runner.post(COMMENTS, Map.of("text", "Boo")).expect(422);
    assertThat(refused.json().at("/errors/0/message").asText()).isEqualTo("Comments are friendly.");
    Nursery.id(runner.post(COMMENTS, Map.of("text", "Well run")));
    assertThat(told(other, COMMENTS, "text")).isEmpty();
  }

  @Test
  void who_hands_a_record_over_still_sees_it_and_changes_it_no_more() {
    String one = RUNS + "/" + group.run("Relay");
    Reply gone = runner.post(RUNS + "/delete", Map.of("ids", List.of(group.run("Late"))));
    runner.put(one, Map.of("runner", group.app.userId(other))).expect(200);
    runner.get(one).expect(200);
    runner.put(one, Map.of("title", "Back")).expect(403);
    other.put(one, Map.of("title", "Mine now")).expect(200);
    runner.post(gone.json().get("undo").asText(), Map.of()).expect(200);
  }

  @Test
  void under_a_condition_it_opens_just_those_records_for_which_that_holds() {
    String draft = REPORTS + "/" + group.report("Spring", false);
    group.report("Winter", true);
    assertThat(told(other, REPORTS, "title")).containsExactly("Winter");
    assertThat(other.get(REPORTS + "?limit=1").json().get("total").asInt()).isEqualTo(1);
    other.get(draft).expect(404);
    assertThat(told(runner, REPORTS, "title")).containsExactlyInAnyOrder("Spring", "Winter");
    group.app.admin().put(draft, Map.of("done", true)).expect(200);
    other.get(draft).expect(200);
    other.put(draft, Map.of("title", "Mine")).expect(403);
  }

  @Test
  void pages_and_programs_are_told_so() {
    assertThat(Html.checked(other.get("/models").expect(200)))
        .contains(
            "Everybody sees them; members change what leads to them through Runner",
            "Everybody sees some of them, and members those that lead to them through Coach");
    assertThat(other.get("/api/agent/models").json().at("/models/0").toString())
        .contains("\"visibleTo\":[\"everybody\",\"Runner\"],\"writableTo\":[\"Runner\"]");
  }

  @Test
  void any_app_can_prove_it() {
    TestClient admin = group.app.admin();
    new ModelPromises(group.app, RunningGroup.RUN)
        .areChangedByThoseTheyLeadTo(admin, runner, other);
    ModelPromises reports = new ModelPromises(group.app, RunningGroup.REPORT);
    reports.areSeenByThoseTheyLeadTo(admin, runner, other);
    reports.areReadButNotWrittenBy(other, admin);
  }

  @Test
  void so_can_an_app_whose_new_records_are_there_for_all() {
    Model loan =
        Model.named("test-loan", "Loan", "Loans")
            .scoping(Scoping.SHARED_DATA)
            .readableBy(Audience.BOTH)
            .writableBy(Audience.ADMIN)
            .fields(
                Field.string("title", "Title").required(),
                Field.person("borrower", "Borrower"),
                Field.options(
                        "state", "State", new Option("out", "Out"), new Option("back", "Back"))
                    .defaultValue("out")
                    .setBy(Setter.ACTIONS))
            .visibleTo(
                Way.start().to("borrower"), Way.everybody().when(FieldCondition.is("state", "out")))
            .display("title")
            .build();
    try (TestApp app = TestApp.start(AppDefinition.named("Tools").models(loan).build())) {
      app.database()
          .write(sql ->
              sql.execute(
                  "create table test_loan (id text primary key, title text, borrower text"
                      + " references app_user (id) on delete restrict, state text, version bigint,"
                      + " created_at text, updated_at text)"));
      ModelPromises loans = new ModelPromises(app, loan);
      loans.areSeenByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
      loans.areReadButNotWrittenBy(app.otherMember(), app.admin());
    }
  }

  @Test
  void it_is_never_for_changing() {
    assertThatThrownBy(() -> run(Way.everybody().writing()))
        .hasMessageContaining("lets everybody change its records");
    assertThatThrownBy(() -> run(Way.everybody())).hasMessageContaining("no way is for changing");
  }

  private static Model run(Way... ways) {
    return Model.named("test-run", "Run", "Runs")
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH)
        .fields(Field.string("title", "Title"))
        .visibleTo(ways)
        .display("title")
        .build();
  }
}
