package app.musicschoolmanager.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is calculated with times is exact, and empty until they are there. */
class FormulaTest {
  private static BigDecimal of(String formula, Object... more) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    return Formula.of(formula).of(Values.of(values));
  }

  @Test
  void each_started_day_costs_the_fee() {
    String fee = "(days(first, back) + 1) * fee";
    LocalDate first = LocalDate.parse("2026-02-27");
    Object price = new BigDecimal("2.50");
    assertThat(of(fee, "first", first, "back", first, "fee", price)).isEqualByComparingTo("2.5");
    assertThat(of(fee, "first", first, "back", LocalDate.parse("2026-03-02"), "fee", price))
        .isEqualByComparingTo("10");
  }

  @Test
  void without_both_times_nothing_follows() {
    LocalDate first = LocalDate.parse("2026-02-27");
    assertThat(of("(days(first, back) + 1) * 2", "first", first)).isNull();
    assertThat(of("days(first, back) + 1", "back", first)).isNull();
    assertThat(of("3 + hours(starts, ends)")).isNull();
  }

  @Test
  void hours_have_decimals_and_may_be_less_than_none() {
    Instant eight = Instant.parse("2026-03-29T00:00:00Z");
    String hours = "hours(starts, ends)";
    assertThat(of(hours, "starts", eight, "ends", eight.plusSeconds(5_400)))
        .isEqualByComparingTo("1.5");
    assertThat(of(hours, "starts", eight, "ends", eight.minusSeconds(900)))
        .isEqualByComparingTo("-0.25");
    assertThat(of("3 * " + hours, "starts", eight, "ends", eight.plusSeconds(1_200)))
        .isEqualByComparingTo("1");
  }

  @Test
  void a_field_may_be_called_like_them() {
    assertThat(of("hours * days", "hours", 2L, "days", 3L)).isEqualByComparingTo("6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "days(a)",
        "days(a, b",
        "days(a, 3)",
        "days(, b)",
        "days(a, b, c)",
        "a, b",
        "days("
      })
  void what_cannot_be_read_stops_the_start(String formula) {
    assertThatThrownBy(() -> Formula.of(formula)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void days_are_between_dates_only() {
    List<Field> fields = List.of(Field.datetime("a", "A"), Field.integer("n", "N"));
    assertThatThrownBy(() -> Computed.named("n", "N.").of("n", "days(a, a)").check(fields))
        .hasMessageContaining("a is no DATE");
  }
}
