package com.example.app.platform.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 2026 | -1234 | 12,345 | 1,000,000 | 1,234.50",
        "de | 2026 | -1234 | 12.345 | 1.000.000 | 1.234,50",
        "es | 2026 | -1234 | 12.345 | 1.000.000 | 1.234,50",
        "fr | 2026 | -1234 | 12\u202f345 | 1\u202f000\u202f000 | 1\u202f234,50"
      })
  void a_whole_number_of_four_digits_is_not_grouped_and_an_amount_is_as_its_language_has_it(
      String language, String year, String below, String large, String million, String amount) {
    Formats formats = new Formats(Locale.of(language));

    assertThat(formats.integer(2026)).isEqualTo(year);
    assertThat(formats.integer(-1234)).isEqualTo(below);
    assertThat(formats.integer(12_345)).isEqualTo(large);
    assertThat(formats.integer(1_000_000)).isEqualTo(million);
    assertThat(formats.number(new BigDecimal("1234.5"), 2)).isEqualTo(amount);
  }
}
