package app.musicschoolmanager.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Values;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that look at the clock and the calendar, and fields that follow by cases. */
class ReckonedTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-06-12T10:00:00Z"), ZoneId.of("Europe/Berlin"));

  private static final List<Field> FIELDS =
      List.of(
          Field.string("name", "Name"),
          Field.date("day", "Day"),
          Field.datetime("startsAt", "Starts"),
          Field.integer("people", "People"),
          Field.integer("bags", "Bags"),
          Field.text("story", "Story"),
          Field.integer("words", "Words"),
          Field.date("dueOn", "Due on"),
          Field.datetime("endsAt", "Ends"));

  private static final Model MODEL =
      Model.named("test-order", "Order", "Orders")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(FIELDS.toArray(Field[]::new))
          .rules(
              check(FieldCondition.of("day", FieldComparison.AT_MOST, "today+14d")),
              check(FieldCondition.of("startsAt", FieldComparison.AT_LEAST, "now+2h")),
              check(FieldCondition.isNot("weekday(day)", "sunday", "monday")),
              check(FieldCondition.of("time(startsAt)", FieldComparison.AT_LEAST, "07:30")),
              check(FieldCondition.of("time(startsAt)", FieldComparison.AT_MOST, "19:00")),
              check(FieldCondition.of("day-1d@18:00", FieldComparison.MORE_THAN, "now")),
              Computed.named("bags", "Bags.")
                  .of("bags", "1")
                  .inCase("3", FieldCondition.of("people", FieldComparison.AT_LEAST, "6"))
                  .inCase("2", FieldCondition.of("people", FieldComparison.AT_LEAST, "3")),
              Computed.named("words", "Words.").of("words", "words(story)"),
              Computed.named("due", "Due.").of("dueOn", "day + 28d"),
              Computed.named("ends", "Ends.").of("endsAt", "startsAt + people * 20min"))
          .display("name")
          .build();

  private static int number;

  private static RecordCheck check(FieldCondition that) {
    return RecordCheck.named("check-" + ++number, that.field() + " " + that.values()).that(that);
  }

  private static Write write(String field, Object value) {
    Map<String, Object> values = new HashMap<>();
    values.put(field, value);
    return new Write(MODEL, null, Values.of(values), Occasion.alone(NOON));
  }

  private static List<String> told(String field, Object value) {
    return write(field, value).faults().stream().map(FieldError::message).toList();
  }

  @ParameterizedTest
  @CsvSource({"2026-06-13,", "2026-06-26,", "2026-06-27, day [today+14d]"})
  void what_is_too_far_ahead_is_refused(String day, String fault) {
    assertThat(told("day", LocalDate.parse(day)))
        .isEqualTo(fault == null ? List.of() : List.of(fault));
  }

  @Test
  void a_day_is_refused_by_its_weekday_and_by_when_one_has_to_say_so() {
    assertThat(told("day", LocalDate.parse("2026-06-14")))
        .containsExactly("weekday(day) [sunday, monday]");
    assertThat(told("day", LocalDate.parse("2026-06-12"))).containsExactly("day-1d@18:00 [now]");
    assertThat(write("day", LocalDate.parse("2026-06-14")).faults().getFirst().field())
        .isEqualTo("day");
  }

  @Test
  void a_moment_is_refused_by_its_time_of_day_where_the_owner_lives() {
    assertThat(told("startsAt", Instant.parse("2026-06-12T12:00:00Z"))).isEmpty();
    assertThat(told("startsAt", Instant.parse("2026-06-12T11:59:00Z")))
        .containsExactly("startsAt [now+2h]");
    assertThat(told("startsAt", Instant.parse("2026-12-12T06:30:00Z"))).isEmpty();
    assertThat(told("startsAt", Instant.parse("2026-12-12T06:29:00Z")))
        .containsExactly("time(startsAt) [07:30]");
    assertThat(told("startsAt", Instant.parse("2026-08-12T17:00:00Z"))).isEmpty();
    assertThat(told("startsAt", Instant.parse("2026-08-12T17:01:00Z")))
        .containsExactly("time(startsAt) [19:00]");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "5, 2", "6, 3", ", 1"})
  void the_first_case_that_holds_counts(Long people, long bags) {
    assertThat(write("people", people).derived().after().get("bags")).isEqualTo(bags);
  }

  @Test
  void dates_and_words_follow() {
    Values day = write("day", LocalDate.parse("2026-06-12")).derived().after();
    assertThat(day.get("dueOn")).isEqualTo(LocalDate.parse("2026-07-10"));
    assertThat(day.get("words")).isEqualTo(0L);
    Values story = write("story", "Well – done, Zoë: 12 eggs!").derived().after();
    assertThat(story.get("words")).isEqualTo(5L);
    Instant starts = Instant.parse("2026-06-12T12:00:00Z");
    Values ends = write("startsAt", starts).with("people", 2L).derived().after();
    assertThat(ends.get("endsAt")).isEqualTo(starts.plusSeconds(2_400));
    assertThat(write("startsAt", starts).derived().after().get("endsAt")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"today+1h", "now", "yesterday", "today+people*1d", "today@18:00"})
  void a_date_is_compared_to_dates_only(String value) {
    assertThatThrownBy(() -> FieldCondition.of("day", FieldComparison.AT_MOST, value).check(FIELDS))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void what_cannot_be_judged_stops_the_start() {
    for (FieldCondition wrong :
        List.of(
            FieldCondition.isNot("weekday(day)", "someday"),
            FieldCondition.of("weekday(day)", FieldComparison.AT_MOST, "monday"),
            FieldCondition.of("time(day)", FieldComparison.AT_MOST, "12:00"),
            FieldCondition.of("time(startsAt)", FieldComparison.AT_MOST, "noon"),
            FieldCondition.of("people+1d", FieldComparison.AT_MOST, "today"),
            FieldCondition.of("day+name*1d", FieldComparison.AT_MOST, "today"),
            FieldCondition.of("now", FieldComparison.AT_MOST, "now"))) {
      assertThatThrownBy(() -> wrong.check(FIELDS)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () -> FieldCondition.of("day+1d", FieldComparison.AT_MOST, "today").checkStored(FIELDS))
        .hasMessageContaining("reckoned");
  }
}
