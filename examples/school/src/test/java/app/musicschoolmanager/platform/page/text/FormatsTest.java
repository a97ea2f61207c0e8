package app.musicschoolmanager.platform.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 2026 -1234 12,345 1,000,000 | 1,234.50",
        "de | 2026 -1234 12.345 1.000.000 | 1.234,50",
        "es | 2026 -1234 12.345 1.000.000 | 1.234,50",
        "fr | 2026 -1234 12\u202f345 1\u202f000\u202f000 | 1\u202f234,50"
      })
  void a_whole_number_of_four_digits_is_not_grouped_and_an_amount_is_as_its_language_has_it(
      String language, String whole, String amount) {
    Formats formats = new Formats(Locale.of(language));

    assertThat(LongStream.of(2026, -1234, 12_345, 1_000_000).mapToObj(formats::integer))
        .containsExactly(whole.split(" "));
    assertThat(formats.number(new BigDecimal("1234.5"), 2)).isEqualTo(amount);
  }
}
