package dev.offshoot.spec.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPatternTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A-Z]{2}-[0-9]{4}",
        "\\d{5}",
        "(\\+49|0)[1-9][0-9 ]+",
        "[A-Z]{2}[0-9]{2}( ?[A-Z0-9]{4})+",
        "[\\p{L} .'-]+",
        ".*-.*"
      })
  void an_everyday_pattern_is_taken(String pattern) {
    assertThat(BoundedPattern.fault(pattern)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(.*a){12}", "(.*,){8}x", "(.*)(.*)(.*)(.*)(.*)x", "(a)\\1", "[", "(?<"})
  void a_pattern_that_is_slow_or_broken_is_refused(String pattern) {
    assertThat(BoundedPattern.fault(pattern)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 100_000})
  void a_long_pattern_is_refused_without_trying_it(int length) {
    assertThat(BoundedPattern.fault("a".repeat(length))).isPresent();
  }
}
