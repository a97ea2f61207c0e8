package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimingTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void without_a_calendar_it_is_so_long_after_the_last_run() {
    Instant last = Instant.parse("2026-03-28T08:15:30Z");
    assertThat(timing(Frequency.MONTHLY, null, null, null).after(last, BERLIN))
        .isEqualTo(last.plus(Duration.ofDays(30)));
    assertThat(timing(Frequency.DAILY, null, null, null).after(last, BERLIN))
        .isEqualTo(last.plus(Duration.ofHours(24)));
  }

  @Test
  void a_turn_is_at_its_time_of_day_where_the_owner_is_summer_and_winter() {
    Timing daily = timing(Frequency.DAILY, LocalTime.of(8, 0), null, null);
    assertThat(turns(daily, "2026-03-27T07:00:00Z", 3))
        .containsExactly("2026-03-28T07:00:00Z", "2026-03-29T06:00:00Z", "2026-03-30T06:00:00Z");
    assertThat(turns(daily, "2026-10-23T07:00:00Z", 3))
        .containsExactly("2026-10-24T06:00:00Z", "2026-10-25T07:00:00Z", "2026-10-26T07:00:00Z");
  }

  @Test
  void a_time_that_the_clocks_leave_out_is_when_they_go_on() {
    Timing night = timing(Frequency.DAILY, LocalTime.of(2, 30), null, null);
    assertThat(turns(night, "2026-03-27T12:00:00Z", 3))
        .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z");
  }

  @Test
  void of_a_time_that_the_clocks_pass_twice_the_first_counts() {
    Timing night = timing(Frequency.DAILY, LocalTime.of(2, 30), null, null);
    assertThat(turns(night, "2026-10-24T12:00:00Z", 2))
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    assertThat(turns(night, "2026-10-25T01:30:00Z", 1)).containsExactly("2026-10-26T01:30:00Z");
  }

  @Test
  void the_last_day_of_a_month_stands_for_a_day_that_it_lacks() {
    Timing last = timing(Frequency.MONTHLY, LocalTime.of(6, 0), null, 31);
    assertThat(turns(last, "2027-01-31T05:00:00Z", 4))
        .containsExactly(
            "2027-02-28T05:00:00Z",
            "2027-03-31T04:00:00Z",
            "2027-04-30T04:00:00Z",
            "2027-05-31T04:00:00Z");
    assertThat(turns(last, "2028-02-01T00:00:00Z", 1)).containsExactly("2028-02-29T05:00:00Z");
  }

  @Test
  void a_weekly_turn_is_on_its_weekday() {
    Timing mondays = timing(Frequency.WEEKLY, LocalTime.of(7, 0), DayOfWeek.MONDAY, null);
    assertThat(turns(mondays, "2026-11-21T08:00:00Z", 2))
        .containsExactly("2026-11-23T06:00:00Z", "2026-11-30T06:00:00Z");
    assertThat(turns(mondays, "2026-11-23T05:59:59Z", 1)).containsExactly("2026-11-23T06:00:00Z");
    assertThat(turns(mondays, "2026-11-23T06:00:00Z", 1)).containsExactly("2026-11-30T06:00:00Z");
  }

  @Test
  void what_is_not_said_is_six_in_the_morning_monday_and_the_first() {
    assertThat(timing(Frequency.WEEKLY, null, DayOfWeek.FRIDAY, null))
        .hasToString("weekly friday 06:00");
    assertThat(timing(Frequency.WEEKLY, LocalTime.NOON, null, null))
        .hasToString("weekly monday 12:00");
    assertThat(timing(Frequency.MONTHLY, LocalTime.NOON, null, null))
        .hasToString("monthly 1 12:00");
    assertThat(timing(Frequency.DAILY, null, null, null)).hasToString("daily");
  }

  @Test
  void what_does_not_go_together_is_refused() {
    assertThatThrownBy(() -> timing(Frequency.HOURLY, LocalTime.NOON, null, null))
        .hasMessageStartingWith("A time of day is for daily");
    assertThatThrownBy(() -> timing(Frequency.DAILY, null, DayOfWeek.MONDAY, null))
        .hasMessageContaining("a weekday for weekly");
    assertThatThrownBy(() -> timing(Frequency.WEEKLY, null, null, 1))
        .hasMessageContaining("a day of the month for monthly");
    assertThatThrownBy(() -> timing(Frequency.MONTHLY, null, null, 32))
        .hasMessage("No month has a day 32.");
  }

  private static Timing timing(
      Frequency frequency, LocalTime at, DayOfWeek weekday, Integer dayOfMonth) {
    return new Timing(frequency, at, weekday, dayOfMonth);
  }

  /** The next turns after a moment, in Berlin. */
  private static List<String> turns(Timing timing, String after, int number) {
    return Stream.iterate(
            timing.after(Instant.parse(after), BERLIN), turn -> timing.after(turn, BERLIN))
        .limit(number)
        .map(Instant::toString)
        .toList();
  }
}
