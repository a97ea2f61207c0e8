package app.musicschoolmanager.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.page.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** New records begin with the day that it is, and money is told with what it is counted in. */
class BeginningsTest {
  private static final String LOANS = "/api/models/test-loan";

  private static final Model LOAN =
      Model.named("test-loan", "Loan", "Loans")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required(),
              Field.date("day", "Day").required().defaultValue("today"),
              Field.date("due", "Due").defaultValue("today+14d"),
              Field.datetime("noted", "Noted").defaultValue("now"),
              Field.money("fee", "Fee"))
          .display("title")
          .build();

  private static TestApp app;
  private static TestClient member;

  @BeforeAll
  static void open() {
    app = TestApp.start(AppDefinition.named("Loans").currency("EUR").models(LOAN).build());
    app.database()
        .write(sql ->
            sql.execute(
                """
                create table test_loan (id text primary key, title text, day text, due text,
                  noted text, fee bigint, version bigint, created_at text, updated_at text)
                """));
    member = app.member();
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static LocalDate today() {
    return LocalDate.now(app.clock());
  }

  @Test
  void what_nobody_has_filled_in_is_the_day_and_the_moment_of_the_write() {
    JsonNode loan = member.post(LOANS, Map.of("title", "Drill")).expect(201).json();
    assertThat(loan.get("day").asText()).isEqualTo(today().toString());
    assertThat(loan.get("due").asText()).isEqualTo(today().plusDays(14).toString());
    assertThat(Instant.parse(loan.get("noted").asText()))
        .isCloseTo(app.clock().instant(), within(1, ChronoUnit.SECONDS));
  }

  @Test
  void what_is_said_goes_before_it_and_a_form_shows_it() {
    Map<String, String> said = Map.of("title", "Saw", "day", "2026-01-02");
    assertThat(member.post(LOANS, said).expect(201).json().get("day").asText())
        .isEqualTo("2026-01-02");
    assertThat(Html.checked(member.get("/models/test-loan/new").expect(200)))
        .contains("value=\"" + today() + "\"", "value=\"" + today().plusDays(14) + "\"");
  }

  @Test
  void a_form_says_now_to_the_minute_as_browsers_and_people_do() {
    app.clock().advance(Duration.ofNanos(31_953_924_313L));
    String form = member.get("/models/test-loan/new").expect(200).body();
    assertThat(Html.all(form, "name=\"noted\" value=\"([^\"]*)\""))
        .singleElement()
        .asString()
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:00)?");
  }

  @Test
  void money_has_its_sign_in_lists_records_and_forms_and_none_in_files() {
    JsonNode loan = member.post(LOANS, Map.of("title", "Lathe", "fee", 1234.5)).json();
    String path = "/models/test-loan/" + loan.get("id").asText();
    assertThat(Html.checked(member.get("/models/test-loan").expect(200))).contains("€1,234.50");
    assertThat(Html.checked(member.get(path).expect(200))).contains("€1,234.50");
    assertThat(Html.checked(member.get(path + "/edit").expect(200)))
        .contains("Fee (€)", "value=\"1234.50\"");
    assertThat(member.get(LOANS + "/export").expect(200).body()).doesNotContain("€");
  }
}
