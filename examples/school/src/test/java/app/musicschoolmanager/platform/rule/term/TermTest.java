package app.musicschoolmanager.platform.rule.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.model.FieldType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is reckoned from a field or from now is right where the owner lives, all year round. */
class TermTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-03-28T22:30:00Z");

  private static Object of(String text, Object... more) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    return Term.of(text).of(values::get, NOW, BERLIN);
  }

  @ParameterizedTest
  @CsvSource({
    "today, 2026-03-28",
    "today+14d, 2026-04-11",
    "today + 2 w, 2026-04-11",
    "today-1m, 2026-02-28",
    "today-18y, 2008-03-28"
  })
  void days_are_counted_from_today(String text, String day) {
    assertThat(of(text)).isEqualTo(LocalDate.parse(day));
  }

  @ParameterizedTest
  @CsvSource({
    "now, 2026-03-28T22:30:00Z",
    "now+2h, 2026-03-29T00:30:00Z",
    "now-30min, 2026-03-28T22:00:00Z",
    "now+1d, 2026-03-29T21:30:00Z",
    "now+24h, 2026-03-29T22:30:00Z",
    "today@18:00, 2026-03-28T17:00:00Z",
    "today+1d@18:00, 2026-03-29T16:00:00Z"
  })
  void a_day_is_as_long_as_it_is_there(String text, String moment) {
    assertThat(of(text)).isEqualTo(Instant.parse(moment));
  }

  @Test
  void a_moment_is_reckoned_from_a_day_and_its_time() {
    LocalDate day = LocalDate.parse("2026-03-30");
    assertThat(of("collectOn-1d@18:00", "collectOn", day))
        .isEqualTo(Instant.parse("2026-03-29T16:00:00Z"));
    assertThat(of("collectOn - 1d @ 18:00")).isNull();
    assertThat(of("order.collectOn+1w", "order.collectOn", day)).isEqualTo(day.plusWeeks(1));
  }

  @Test
  void a_number_says_how_many_times() {
    LocalDate day = LocalDate.parse("2026-01-31");
    assertThat(of("from + days * 1d", "from", day, "days", 28L)).isEqualTo(day.plusDays(28));
    assertThat(of("from + days * 1m", "from", day, "days", 1L))
        .isEqualTo(LocalDate.parse("2026-02-28"));
    assertThat(of("start + length * 1min", "start", NOW, "length", 40L))
        .isEqualTo(NOW.plusSeconds(2_400));
    assertThat(of("from + days * 1d", "from", day)).isNull();
  }

  @Test
  void what_lies_beyond_the_calendar_is_later_or_earlier_than_all_that_a_record_holds() {
    LocalDate day = LocalDate.parse("2026-01-31");
    LocalDate end = LocalDate.parse("9999-12-31");
    Instant last = Instant.parse("9999-12-31T23:59:59.999Z");
    assertThat(of("from + days * 9d", "from", day, "days", Long.MAX_VALUE)).isEqualTo(end);
    assertThat(of("from + days * 1y", "from", day, "days", 8_000L)).isEqualTo(end);
    assertThat(of("from - days * 1y", "from", day, "days", -8_000L)).isEqualTo(end);
    assertThat(of("today+99999y")).isEqualTo(end);
    assertThat(of("now+99999y")).isEqualTo(last);
    assertThat(of("from@23:00", "from", end.plusDays(1))).isEqualTo(last);
    assertThat(of("from - days * 1y", "from", day, "days", 3_000L))
        .isEqualTo(LocalDate.parse("0001-01-01"));
    assertThat(of("at - days * 1h", "at", NOW, "days", Long.MAX_VALUE))
        .isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
    assertThat(of("from+28d", "from", LocalDate.parse("9998-12-31")))
        .isEqualTo(LocalDate.parse("9999-01-28"));
  }

  @Test
  void weekdays_and_times_of_day_are_those_of_the_owner() {
    assertThat(of("weekday(at)", "at", NOW)).isEqualTo("saturday");
    assertThat(of("weekday(at)", "at", NOW.plusSeconds(1_800))).isEqualTo("sunday");
    assertThat(of("time(at)", "at", NOW)).isEqualTo(LocalTime.of(23, 30));
    assertThat(of("time(at)", "at", NOW.plusSeconds(86_400))).isEqualTo(LocalTime.of(0, 30));
    assertThat(of("weekday(day+1d)", "day", LocalDate.parse("2026-03-28"))).isEqualTo("sunday");
    assertThat(of("time(at)")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a+", "a+1", "a+1x", "a@25:00", "a@6:00", "a+b", "hour(a)", "a.b.c", "Day"})
  void what_cannot_be_read_is_refused(String text) {
    assertThatThrownBy(() -> Term.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_is_said_of_what_it_can_be_said() {
    assertThat(Term.of("a+2h").suits(FieldType.DATE)).isFalse();
    assertThat(Term.of("a+2h").suits(FieldType.DATETIME)).isTrue();
    assertThat(Term.of("time(a)").suits(FieldType.DATE)).isFalse();
    assertThat(Term.of("time(a@18:00)").suits(FieldType.DATE)).isTrue();
    assertThat(Term.of("weekday(a)").suits(FieldType.STRING)).isFalse();
    assertThat(Term.of("a").suits(FieldType.STRING)).isTrue();
  }
}
