package app.musicschoolmanager.platform.audit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.audit.Given;
import app.musicschoolmanager.platform.web.BadRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Span span(String now, ZoneId zone, String... pairs) {
    Map<String, List<String>> given = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      given.put(pairs[i], List.of(pairs[i + 1]));
    }
    return Span.of(Given.of(given, Span.PARAMETERS), Clock.fixed(Instant.parse(now), zone));
  }

  private static List<Duration> steps(Span span) {
    List<Instant> limits = span.limits();
    List<Duration> steps = new ArrayList<>();
    for (int i = 1; i < limits.size(); i++) {
      steps.add(Duration.between(limits.get(i - 1), limits.get(i)));
    }
    return steps;
  }

  @Test
  void a_day_begins_and_ends_where_the_owner_is() {
    Span span =
        span("2026-07-01T10:00:00Z", BERLIN, "at.from", "2026-07-01", "at.to", "2026-07-01");
    assertThat(span.from()).isEqualTo("2026-06-30T22:00:00Z");
    assertThat(span.to()).isEqualTo("2026-07-01T22:00:00Z");
    assertThat(steps(span)).hasSize(24).containsOnly(Duration.ofHours(1));
  }

  @Test
  void a_day_on_which_the_clocks_change_has_its_23_or_25_hours() {
    Span spring =
        span("2026-07-01T10:00:00Z", BERLIN, "at.from", "2026-03-29", "at.to", "2026-03-29");
    assertThat(steps(spring)).hasSize(23).containsOnly(Duration.ofHours(1));
    Span autumn =
        span("2026-12-01T10:00:00Z", BERLIN, "at.from", "2026-10-25", "at.to", "2026-10-25");
    assertThat(steps(autumn)).hasSize(25).containsOnly(Duration.ofHours(1));
    Span week = span("2026-10-28T10:00:00Z", BERLIN, "span", "7d");
    assertThat(steps(week)).hasSize(7).contains(Duration.ofHours(25));
  }

  @Test
  void the_last_24_hours_are_whole_hours_up_to_this_one() {
    Span span = span("2026-07-01T10:20:00Z", ZoneId.of("Asia/Kathmandu"), "span", "24h");
    assertThat(span.from()).isEqualTo("2026-06-30T11:15:00Z");
    assertThat(span.to()).isEqualTo("2026-07-01T11:15:00Z");
    assertThat(steps(span)).hasSize(24);
  }

  @Test
  void long_spans_are_divided_into_months() {
    Span span =
        span("2026-07-01T10:00:00Z", BERLIN, "at.from", "2026-01-15", "at.to", "2026-06-10");
    assertThat(span.limits()).hasSize(7).startsWith(Instant.parse("2026-01-14T23:00:00Z"));
    assertThat(span.limits().get(1)).isEqualTo("2026-01-31T23:00:00Z");
    assertThat(span.limits().get(4)).isEqualTo("2026-04-30T22:00:00Z");
  }

  @Test
  void days_go_before_a_named_span_which_forms_send_too() {
    Span span =
        span(
            "2026-07-01T10:00:00Z",
            BERLIN,
            "span",
            "24h",
            "at.from",
            "2026-06-01",
            "at.to",
            "2026-06-02");
    assertThat(span.query()).isEqualTo("at.from=2026-06-01&at.to=2026-06-02");
  }

  @Test
  void what_is_no_span_is_refused() {
    String now = "2026-07-01T10:00:00Z";
    assertThatThrownBy(() -> span(now, BERLIN, "span", "1y")).isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> span(now, BERLIN, "at.from", "2026-07-02", "at.to", "2026-07-01"))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> span(now, BERLIN, "at.from", "1900-01-01"))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> span(now, BERLIN, "at.from", "yesterday"))
        .isInstanceOf(BadRequest.class);
  }
}
