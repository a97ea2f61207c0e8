package app.musicschoolmanager.platform.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.page.text.DayFinder.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayFinderTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  private static List<Span> days(String language, String typed) {
    return new Formats(Locale.forLanguageTag(language)).days(TODAY).days(typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en    | Mar 12, 2027         | 2027-03-12 | 2027-03-12",
        "en    | 12th of March, 2027  | 2027-03-12 | 2027-03-12",
        "en    | 2027/3/12            | 2027-03-12 | 2027-03-12",
        "en    | march 2027           | 2027-03-01 | 2027-03-31",
        "en    | 2027-02              | 2027-02-01 | 2027-02-28",
        "en    | 2/2027               | 2027-02-01 | 2027-02-28",
        "en    | 2027                 | 2027-01-01 | 2027-12-31",
        "en-US | 3/12/2027            | 2027-03-12 | 2027-03-12",
        "de    | 12.03.2027           | 2027-03-12 | 2027-03-12",
        "de    | 12.3.27              | 2027-03-12 | 2027-03-12",
        "de    | 12. März 2027        | 2027-03-12 | 2027-03-12",
        "fr    | 12 mars 2027         | 2027-03-12 | 2027-03-12",
        "fr    | 1er août 2027        | 2027-08-01 | 2027-08-01",
        "es    | 12 de marzo de 2027  | 2027-03-12 | 2027-03-12"
      })
  void a_date_is_understood_as_it_is_written_and_as_far_as_it_is_known(
      String language, String typed, LocalDate first, LocalDate last) {
    assertThat(days(language, typed)).containsExactly(new Span(first, last));
  }

  @Test
  void without_a_year_those_about_today_are_meant() {
    LocalDate day = LocalDate.parse("2027-03-12");
    assertThat(days("de", "12.3.")).hasSize(21).contains(new Span(day, day));
    assertThat(days("de", "12")).hasSize(36).contains(new Span(day, day));
    assertThat(days("de", "29.2.")).hasSize(6);
  }

  @Test
  void what_may_be_two_days_means_both_and_what_is_no_date_means_none() {
    assertThat(days("en", "3/12/2027")).hasSize(2);
    assertThat(days("en", "ju 2027")).isEmpty();
    assertThat(days("fr", "jui 2027")).hasSize(2);
    for (String typed :
        List.of("", "31.2.2027", "hello", "12 mars 2027 x", "1.2.3.4", "20270312")) {
      assertThat(days("fr", typed)).as(typed).isEmpty();
    }
  }
}
