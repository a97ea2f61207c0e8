package app.runninggrouplog.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.runninggrouplog.platform.AppDefinition;
import app.runninggrouplog.platform.TestApp;
import app.runninggrouplog.platform.TestClient;
import app.runninggrouplog.platform.TestClient.Reply;
import app.runninggrouplog.platform.action.Action;
import app.runninggrouplog.platform.action.ActionContext;
import app.runninggrouplog.platform.action.ActionDefinition;
import app.runninggrouplog.platform.action.ActionResult;
import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.model.Scoping;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates at the ends of what the app can keep, far in the east, where a day begins first. */
class FarDatesTest {
  private static final String HIRES = "/api/models/test-hire";

  private static final Model HIRE =
      Model.named("test-hire", "Hire", "Hires")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("name", "Name"),
              Field.date("day", "Day"),
              Field.integer("weeks", "Weeks"),
              Field.datetime("starts", "Starts"),
              Field.date("due", "Due"),
              Field.datetime("ends", "Ends"))
          .rules(
              OnlyOnce.named("once-a-week", "Once a week.").per(OnlyOnce.Period.WEEK, "day"),
              OnlyOnce.named("once-a-year", "Once a year.").per(OnlyOnce.Period.YEAR, "starts"),
              NoOverlap.named("one-at-a-time", "One at a time.").between("starts", "ends"),
              RecordCheck.named("not-late", "It begins in the daytime.")
                  .that(FieldCondition.of("time(starts)", FieldComparison.AT_LEAST, "00:00")),
              RecordCheck.named("no-sunday", "Not the day before a Sunday.")
                  .that(FieldCondition.isNot("weekday(day+1d)", "sunday")),
              RecordCheck.named("not-for-ever", "Ten weeks at most.")
                  .that(FieldCondition.of("day+9999y", FieldComparison.AT_LEAST, "today-9999y")),
              Computed.named("due", "Due.").of("due", "day + weeks * 1w"),
              Computed.named("ends", "Ends.").of("ends", "starts + 12h"))
          .display("name")
          .build();

  private static TestApp app;
  private static TestClient member;

  @BeforeAll
  static void open() {
    AppDefinition definition =
        AppDefinition.named("Hire").models(HIRE).actions(new Remind()).build();
    app = TestApp.start(definition, Map.of("TIME_ZONE", "Pacific/Kiritimati"));
    app.database()
        .write(sql ->
            sql.execute(
                "create table test_hire (id text primary key, name text, day text, weeks bigint,"
                    + " starts text, due text, ends text, version bigint, created_at text,"
                    + " updated_at text)"));
    member = app.member();
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static void refused(Reply reply, String field, String message) {
    var errors = reply.expect(422).json().get("errors");
    assertThat(errors.findValuesAsText("field")).containsExactly(field);
    assertThat(errors.findValuesAsText("message")).containsExactly(message);
  }

  @Test
  void too_far_is_refused_at_its_field() {
    String[][] wrong = {
      {"day", "9999-12-31", "at most 9998-12-31"},
      {"day", "0999-12-31", "at least 1000-01-01"},
      {"day", "+999999999-12-31", "at most 9998-12-31"},
      {"starts", "9999-12-31T23:59:59.999Z", "at most 9998-12-31T23:59:59.999Z"},
      {"starts", "0001-01-01T00:00:00Z", "at least 1000-01-01T00:00:00Z"},
      {"starts", "+999999999-12-31T23:59:59Z", "at most 9998-12-31T23:59:59.999Z"},
      {"starts", "-999999999-01-01T00:00:00+18:00", "at least 1000-01-01T00:00:00Z"}
    };
    for (String[] each : wrong) {
      Map<String, String> sent = Map.of(each[0], each[1]);
      String message = (each[0].equals("day") ? "Day" : "Starts") + " must be " + each[2] + ".";
      refused(member.post(HIRES, sent), each[0], message);
      assertThat(member.post("/api/actions/remind", sent).expect(422).body()).contains(message);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-12-31", "Dec 31, 9999", "9999-12-31 23:00"})
  void a_form_says_so_beside_the_field(String typed) {
    String field = typed.endsWith("00") ? "starts" : "day";
    String page = member.form("/models/test-hire/new", Map.of(field, typed)).expect(422).body();
    String last = field.equals("day") ? "Dec 31, 9998" : "Jan 1, 9999";
    assertThat(page).contains("must not be after " + last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000-01-02", "9998-12-30"})
  void the_first_and_the_last_are_reckoned_with_like_any_other(String day) {
    String starts = day + "T12:00:00Z";
    Map<String, Object> hire = Map.of("name", "Far", "day", day, "weeks", 0, "starts", starts);
    String id = member.post(HIRES, hire).expect(201).json().get("id").asText();

    assertThat(member.get("/models/test-hire/" + id).expect(200).body()).contains("Far");
    member.get("/models/test-hire/" + id + "/edit").expect(200);
    member.get(HIRES + "?day.from=" + day + "&starts.to=" + day).expect(200);
    member.get("/models/test-hire/export.csv").expect(200);
    refused(member.post(HIRES, Map.of("day", day)), "day", "Once a week.");
    assertThat(member.post(HIRES, Map.of("starts", starts)).expect(422).body())
        .contains("Once a year.", "One at a time.");
    member.delete(HIRES + "/" + id).expect(204);
  }

  @Test
  void what_would_follow_is_refused_if_it_is_too_far() {
    followsAs("9998-12-30", 4, "at most 9998-12-31");
    followsAs("2026-01-01", 99_999_999, "at most 9998-12-31");
    followsAs("2026-01-01", 9_007_199_254_740_991L, "at most 9998-12-31");
    followsAs("2026-01-01", -100_000, "at least 1000-01-01");
  }

  private static void followsAs(String day, long weeks, String bound) {
    Reply reply = member.post(HIRES, Map.of("day", day, "weeks", weeks));
    refused(reply, "due", "Due must be " + bound + ".");
  }

  @Test
  void a_record_from_before_can_still_be_worked_with() {
    String made = member.post(HIRES, Map.of("name", "Old")).expect(201).json().get("id").asText();
    app.database()
        .write(sql ->
            sql.execute(
                "update test_hire set day = ?, starts = ?",
                "9999-12-31",
                "9999-12-31T23:00:00.000Z"));

    assertThat(member.get("/models/test-hire/" + made).expect(200).body()).contains("Old");
    member.get("/models/test-hire").expect(200);
    member.get("/models/test-hire/" + made + "/edit").expect(200);
    refused(
        member.put(HIRES + "/" + made, Map.of("name", "Older")),
        "ends",
        "Ends must be at most 9998-12-31T23:59:59.999Z.");
    Map<String, String> near = Map.of("day", "2026-01-01", "starts", "2026-01-01T08:00:00Z");
    member.put(HIRES + "/" + made, near).expect(200);
    member.delete(HIRES + "/" + made).expect(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/changes?at.to=9999-12-31",
        "/changes?at.from=%2B999999999-12-31",
        "/audit?at.to=%2B999999999-12-31",
        "/models/test-hire?day.from=%2B999999999-12-31",
        "/models/test-hire?starts.to=%2B999999999-12-31T00:00:00Z",
        "/api/changes?at.from=-999999999-01-01",
        "/api/models/test-hire?starts.from=-999999999-01-01T00:00:00Z"
      })
  void an_address_that_asks_for_the_end_of_time_breaks_nothing(String address) {
    assertThat(app.admin().get(address).status()).isLessThan(500);
  }

  /** Takes a day and a moment. */
  private static final class Remind implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("remind", "Remind")
          .audience(Audience.BOTH)
          .parameters(Field.date("day", "Day"), Field.datetime("starts", "Starts"))
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      return ActionResult.of("Reminded");
    }
  }
}
