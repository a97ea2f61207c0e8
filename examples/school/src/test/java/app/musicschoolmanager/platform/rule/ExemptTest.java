package app.musicschoolmanager.platform.rule;

import static app.musicschoolmanager.platform.rule.Devices.DEVICES;
import static app.musicschoolmanager.platform.rule.Devices.LOANS;
import static app.musicschoolmanager.platform.rule.Devices.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.action.RawInput;
import app.musicschoolmanager.platform.action.RunStatus;
import app.musicschoolmanager.platform.action.TriggerSource;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.ModelPromises;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What members may not, the office may, whatever way each of them goes. */
class ExemptTest {
  private final Devices devices = new Devices();
  private final TestApp app = devices.app;
  private final TestClient admin = app.admin();
  private final TestClient member = app.member();

  @AfterEach
  void stop() {
    devices.close();
  }

  private Map<String, Object> loanOf(TestClient borrower) {
    Map<String, Object> values = devices.loan();
    values.put("borrower", app.userId(borrower));
    return values;
  }

  private void lendTwo() {
    id(member.post(LOANS, devices.loan()));
    id(member.post(LOANS, devices.loan()));
  }

  private static void refused(Reply reply, String message) {
    JsonNode errors = reply.expect(422).json().get("errors");
    assertThat(errors.findValuesAsText("message")).containsExactly(message);
  }

  @Test
  void a_member_is_refused_what_an_administrator_may() {
    lendTwo();
    refused(member.post(LOANS, devices.loan()), Devices.TWO);
    id(admin.post(LOANS, loanOf(member)));
  }

  @Test
  void what_the_office_has_written_counts_for_members_and_stays_theirs_to_work_with() {
    lendTwo();
    String third = LOANS + "/" + id(admin.post(LOANS, loanOf(member)));
    refused(member.post(LOANS, devices.loan()), Devices.TWO);
    member.put(third, Map.of("note", "From the office")).expect(200);
    refused(member.put(third, Map.of("taken", devices.today(15))), Devices.AHEAD);
    member.put(third, Map.of("back", devices.today(0))).expect(200);
  }

  @Test
  void a_page_refuses_a_member_and_takes_it_from_an_administrator() {
    lendTwo();
    Map<String, String> form = new HashMap<>();
    devices.loan().forEach((name, value) -> form.put(name, value.toString()));
    form.put("borrower", app.userId(member));
    assertThat(member.form("/models/test-loan/new", form).expect(422).body()).contains(Devices.TWO);
    admin.form("/models/test-loan/new", form).expect(303);
  }

  @Test
  void an_import_refuses_a_member_and_takes_it_from_an_administrator() {
    String csv = "device,taken\n";
    for (int row = 0; row < 3; row++) {
      csv += devices.device() + "," + devices.today(0) + "\n";
    }
    assertThat(imported(member, csv).expect(422).body()).contains(Devices.TWO);
    imported(admin, csv).expect(201);
  }

  private static Reply imported(TestClient client, String csv) {
    String body =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + csv
            + "\r\n--part--\r\n";
    return client.send(
        client
            .request(LOANS + "/import")
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void an_action_is_judged_by_who_runs_it_however_far_it_reaches() {
    lendTwo();
    Caller borrower = new Caller(app.userId(member), "member@example.com", Role.MEMBER);
    Caller office = new Caller(app.userId(admin), "admin@example.com", Role.ADMIN);
    for (String action : List.of(Devices.LEND, Devices.LEND_BY_HAND)) {
      ActionExecution refused = run(action, borrower);
      assertThat(refused.status()).isEqualTo(RunStatus.FAILED);
      assertThat(refused.error()).contains(Devices.TWO);
      assertThat(run(action, office).status()).isEqualTo(RunStatus.COMPLETED);
    }
  }

  @Test
  void what_runs_by_itself_runs_for_the_office() {
    lendTwo();
    assertThat(run(Devices.LEND, Caller.SYSTEM).status()).isEqualTo(RunStatus.COMPLETED);
  }

  private ActionExecution run(String action, Caller caller) {
    Map<String, String> input = Map.of("device", devices.device(), "borrower", app.userId(member));
    return app.services()
        .actions()
        .run(action, RawInput.json(Json.MAPPER.valueToTree(input)), caller, TriggerSource.API);
  }

  @Test
  void of_two_members_at_once_one_is_refused_and_of_two_administrators_none() {
    id(member.post(LOANS, devices.loan()));
    assertThat(atOnce(member)).containsExactlyInAnyOrder(201, 422);
    assertThat(atOnce(admin)).containsExactly(201, 201);
  }

  private List<Integer> atOnce(TestClient client) {
    return Stream.of(loanOf(member), loanOf(member))
        .map(loan -> CompletableFuture.supplyAsync(() -> client.post(LOANS, loan).status()))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  @Test
  void taking_back_a_deletion_is_no_way_round_it() {
    assertThat(backAgain(member, member)).isEqualTo(409);
    assertThat(backAgain(admin, app.otherMember())).isEqualTo(200);
  }

  /** One of two is deleted and comes back after another has taken its place. */
  private int backAgain(TestClient client, TestClient borrower) {
    id(client.post(LOANS, loanOf(borrower)));
    String second = id(client.post(LOANS, loanOf(borrower)));
    Map<String, Object> both = Map.of("ids", List.of(second));
    String undo = client.post(LOANS + "/delete", both).expect(200).json().get("undo").asText();
    id(client.post(LOANS, loanOf(borrower)));
    return client.post(undo, Map.of()).status();
  }

  @Test
  void what_is_frozen_for_members_the_office_may_still_change_and_delete() {
    Map<String, Object> values = devices.loan();
    values.put("back", devices.today(0));
    String loan = LOANS + "/" + id(member.post(LOANS, values));
    refused(member.put(loan, Map.of("note", "Late")), Devices.CLOSED);
    assertThat(member.delete(loan).expect(409).body()).contains(Devices.CLOSED);
    admin.put(loan, Map.of("note", "Late")).expect(200);
    admin.delete(loan).expect(204);
  }

  @Test
  void what_a_deletion_makes_of_a_total_is_judged_by_who_deletes() {
    String device = devices.device();
    Map<String, Object> values = devices.loan();
    values.put("device", device);
    String loan = LOANS + "/" + id(member.post(LOANS, values));
    member.put(DEVICES + "/" + device, Map.of("shown", true)).expect(200);
    assertThat(member.delete(loan).expect(409).body()).contains(Devices.SHOWN);
    admin.delete(loan).expect(204);
  }

  @Test
  void the_office_may_lend_twice_at_a_time_but_nothing_ends_before_it_begins() {
    Map<String, Object> values = devices.loan();
    values.put("due", devices.today(3));
    id(admin.post(LOANS, values));
    refused(member.post(LOANS, values), Devices.TWICE);
    id(admin.post(LOANS, values));
    values.put("due", devices.today(-1));
    refused(admin.post(LOANS, values), "Due must come after Taken.");
  }

  @Test
  void whoever_has_no_account_is_bound_like_a_member() {
    Values taken = Values.none().with("taken", LocalDate.parse(devices.today(15)));
    Occasion alone = Occasion.alone(app.clock());
    Occasion anybody =
        new Occasion(
            Caller.ANYBODY,
            () -> null,
            null,
            alone.others(),
            alone.targets(),
            alone.series(),
            app.clock());
    assertThat(new Write(Devices.LOAN, null, taken, anybody).faults())
        .extracting(FieldError::message)
        .containsExactly(Devices.AHEAD);
    assertThat(new Write(Devices.LOAN, null, taken, alone).faults()).isEmpty();
  }

  @Test
  void programs_are_told_for_whom_a_rule_does_not_hold() {
    JsonNode rules = member.get("/api/agent/models").expect(200).json().at("/models/0/rules");
    assertThat(rules.get(0))
        .hasToString("{\"id\":\"two\",\"says\":\"" + Devices.TWO + "\",\"exemptsAdmin\":true}");
    JsonNode total = member.get("/api/agent/models").json().at("/models/1/rules/0");
    assertThat(total.get("exemptsAdmin").asBoolean()).isFalse();
  }

  @Test
  void the_promises_try_both() {
    ModelPromises promises = new ModelPromises(app, Devices.LOAN);
    Devices.LOAN.rules().forEach(rule -> promises.keepTheRule(member, rule.id()));
  }
}
