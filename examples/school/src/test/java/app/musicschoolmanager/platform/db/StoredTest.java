package app.musicschoolmanager.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T03:51:00.000Z",
        "2024-02-29T23:59:59.999Z",
        "1969-12-31T23:59:59.001Z",
        "0001-01-01T00:00:00.010Z",
        "9999-12-31T12:34:56.789Z",
        "+10000-01-01T00:00:00.100Z"
      })
  void a_moment_comes_back_from_its_text_and_its_text_from_it(String text) {
    assertThat(Stored.instant(text)).isEqualTo(Instant.parse(text));
    assertThat(Stored.text(Instant.parse(text))).isEqualTo(text);
  }

  @Test
  void what_is_finer_than_a_millisecond_is_cut_off() {
    assertThat(Stored.text(Instant.parse("2026-11-21T03:51:00.999999999Z")))
        .isEqualTo("2026-11-21T03:51:00.999Z");
  }

  @Test
  void moments_in_other_forms_of_the_standard_are_read_too() {
    assertThat(Stored.instant("2026-11-21T03:51:00Z"))
        .isEqualTo(Stored.instant("2026-11-21T03:51:00.000Z"));
    assertThat(Stored.instant("2026-11-21T04:51:00+01:00"))
        .isEqualTo(Stored.instant("2026-11-21T03:51:00.000Z"));
  }

  @Test
  void what_is_no_moment_is_refused() {
    for (String text : List.of("", "yesterday", "2026-13-21T03:51:00.000Z")) {
      assertThatThrownBy(() -> Stored.instant(text)).isInstanceOf(DateTimeException.class);
    }
  }
}
