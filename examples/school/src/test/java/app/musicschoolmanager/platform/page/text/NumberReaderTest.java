package app.musicschoolmanager.platform.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are understood as people write them, and never guessed. */
class NumberReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | 1.234,50     | 1234.50",
        "de | 1234,50      | 1234.50",
        "de | 1 234,50     | 1234.50",
        "de | 1.234        | 1234",
        "de | 1.234.567    | 1234567",
        "de | 12.50        | 12.50",
        "de | 1,234.50     | 1234.50",
        "de | ,5           | 0.5",
        "de | -1.234,5     | -1234.5",
        "de | \u22121,5    | -1.5",
        "en | 1,234.50     | 1234.50",
        "en | 1,234        | 1234",
        "en | 12,50        | 12.50",
        "en | 1234.5       | 1234.5",
        "fr | 1\u202f234,5 | 1234.5",
        "fr | 1234.5       | 1234.5",
        "es | 1.234,5      | 1234.5",
        "de-CH | 1\u2019234.50 | 1234.50",
        "ar | \u0661\u0662 | 12"
      })
  void what_can_mean_one_thing_only_is_understood(String language, String typed, String number) {
    Reading reading = new NumberReader(Locale.forLanguageTag(language)).read(typed, 2);

    assertThat(reading.fault()).isNull();
    assertThat(reading.text()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"de,1.234,3", "en,'1,234',3", "fr,1.234,2", "fr,1.234,3", "es,-1.234,4"})
  void what_can_mean_two_things_is_refused(String language, String typed, int scale) {
    Reading reading = new NumberReader(Locale.forLanguageTag(language)).read(typed, scale);

    assertThat(reading.fault()).isEqualTo("ambiguous");
  }

  @ParameterizedTest
  @CsvSource({"1.2.3", "1,2,3", "1.23.456", "12x", "--1", "1.", "'1,234,5'", "1e5", "''"})
  void what_is_no_number_stays_as_it_was_typed(String typed) {
    Reading reading = new NumberReader(Locale.GERMAN).read(typed, 2);

    assertThat(reading.fault()).isNull();
    assertThat(reading.text()).isEqualTo(typed);
  }

  @Test
  void a_decimal_that_is_too_precise_is_not_taken_for_thousands() {
    assertThat(new NumberReader(Locale.GERMAN).read("1,234", 2).text()).isEqualTo("1.234");
  }

  @ParameterizedTest
  @CsvSource({"de", "en", "fr", "es", "de-CH", "en-IN"})
  void what_a_form_shows_is_read_back_as_it_was(String language) {
    Locale locale = Locale.forLanguageTag(language);
    for (String number : new String[] {"0.00", "1.125", "1234.500", "-7", "123456789.01"}) {
      var value = new java.math.BigDecimal(number);
      Reading reading = new NumberReader(locale).read(new Formats(locale).typed(value), 3);

      assertThat(reading.fault()).as(number).isNull();
      assertThat(new java.math.BigDecimal(reading.text())).isEqualByComparingTo(value);
    }
  }
}
