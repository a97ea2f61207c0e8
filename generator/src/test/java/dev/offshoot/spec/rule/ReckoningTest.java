package dev.offshoot.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.spec.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of conditions and calculations that reckon with the clock and the calendar. */
class ReckoningTest {
  private static final String ORDERS =
      """
      [{"id": "order", "name": "Order", "plural": "Orders", "label": "Order",
        "labelPlural": "Orders", "scoping": "shared_data", "readableBy": "both",
        "writableBy": "both", "rules": {%s}, "fields": [
         {"id": "name", "name": "name", "label": "Name", "type": "string"},
         {"id": "day", "name": "day", "label": "Day", "type": "date"},
         {"id": "at", "name": "startsAt", "label": "At", "type": "datetime"},
         {"id": "people", "name": "people", "label": "People", "type": "integer"},
         {"id": "bags", "name": "bags", "label": "Bags", "type": "integer"},
         {"id": "due", "name": "dueOn", "label": "Due", "type": "date"}]}]
      """;

  private static List<String> told(String rules) {
    return SpecRules.check(Sample.with("/models", ORDERS.formatted(rules))).stream()
        .filter(problem -> problem.path().contains("rules"))
        .map(Object::toString)
        .toList();
  }

  private static List<String> check(String field, String comparison, String value) {
    return told(
        """
        "checks": [{"id": "c", "message": "No.", "that": [
          {"field": "%s", "comparison": "%s", "values": ["%s"]}]}]
        """
            .formatted(field, comparison, value));
  }

  private static List<String> computed(String field, String formula, String cases) {
    return told(
        """
        "computed": [{"id": "c", "message": "So.", "field": "%s", "formula": "%s", "cases": [%s]}]
        """
            .formatted(field, formula, cases));
  }

  @ParameterizedTest
  @CsvSource({
    "day, at_most, today+14d",
    "day, at_most, today-18y",
    "startsAt, at_least, now+2h",
    "startsAt, at_least, today@18:00",
    "weekday(day), equal, friday",
    "weekday(startsAt), not_equal, sunday",
    "time(startsAt), at_least, 07:30",
    "day-1d@18:00, more_than, now",
    "day + people * 1d, at_least, today"
  })
  void what_requests_say_can_be_said(String field, String comparison, String value) {
    assertThat(check(field, comparison, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "day, at_most, today+2h, is no date that is reckoned from now",
    "day, at_most, today+14, is not a date",
    "startsAt, at_most, today+1d, is no datetime that is reckoned from now",
    "weekday(day), equal, Friday, is no weekday",
    "weekday(day), at_most, friday, suits no weekday",
    "weekday(name), equal, friday, as if it were a date",
    "time(day), at_most, 12:00, has none",
    "time(startsAt), at_most, 7:30, is no time of day",
    "day-2h, more_than, now, has no time of day",
    "now, at_most, today, is the time itself",
    "hour(startsAt), at_most, 12, is no field",
    "day+name*1d, at_most, today, is a string field"
  })
  void what_cannot_be_judged_is_told(String field, String comparison, String value, String fault) {
    assertThat(check(field, comparison, value)).singleElement().asString().contains(fault);
  }

  @Test
  void what_is_reckoned_is_not_asked_of_stored_records() {
    assertThat(
            told(
                """
                "onlyOnce": [{"id": "o", "message": "No.", "fields": ["name"], "when": [
                  {"field": "weekday(day)", "comparison": "equal", "values": ["friday"]}]}]
                """))
        .singleElement()
        .asString()
        .contains("only a rule about one record");
  }

  @ParameterizedTest
  @ValueSource(strings = {"day + 28d", "day + people * 1d", "day-1m"})
  void a_date_follows_from_another(String formula) {
    assertThat(computed("dueOn", formula, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "dueOn, startsAt + 1d, gives no date",
    "dueOn, today + 1d, is not reckoned from another",
    "dueOn, dueOn + 1d, follows from dueOn itself",
    "dueOn, day + 1h, gives no date",
    "bags, words(people), is a integer field",
    "bags, words(name, words"
  })
  void what_does_not_follow_is_told(String field, String formula, String fault) {
    assertThat(computed(field, formula, "")).first().asString().contains(fault);
  }

  @Test
  void cases_have_conditions_that_stay_true() {
    String two =
        """
        {"when": [{"field": "people", "comparison": "at_least", "values": ["3"]}], "formula": "2"}
        """;
    assertThat(computed("bags", "1", two)).isEmpty();
    assertThat(computed("bags", "1", "{\"when\": [], \"formula\": \"2\"}"))
        .singleElement()
        .asString()
        .contains("never counts");
    assertThat(computed("bags", "1", two.replace("people", "bags")))
        .anySatisfy(fault -> assertThat(fault).contains("itself"));
    assertThat(computed("bags", "1", two.replace("people", "day").replace("\"3\"", "\"today\"")))
        .singleElement()
        .asString()
        .contains("go on with the clock");
  }

  @Test
  void what_is_counted_has_conditions_that_stay_true() {
    String total =
        """
        "totals": [{"id": "t", "message": "So.", "field": "bags", "of": "Order", "by": "name",
          "when": [{"field": "day", "comparison": "less_than", "values": ["today-30d"]}]}]
        """;
    assertThat(told(total)).anySatisfy(fault -> assertThat(fault).contains("go on with the clock"));
    assertThat(told(total.replace("today-30d", "2026-01-31")))
        .noneSatisfy(fault -> assertThat(fault).contains("go on with the clock"));
  }
}
