package app.shopinventory.platform.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and moments are understood as people write them where they live. */
class TimeReaderTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static TimeReader in(String language) {
    return new TimeReader(Locale.forLanguageTag(language), BERLIN);
  }

  @ParameterizedTest
  @CsvSource({
    "de,2026-03-31", "de,31.03.2026", "de,31.3.2026", "fr,31/03/2026", "en,31/03/2026",
    "en,03/31/2026", "en-US,3/31/2026", "en,'Mar 31, 2026'", "es,31/3/2026", "de,31. März 2026"
  })
  void a_date_is_read_as_its_language_writes_it(String language, String typed) {
    assertThat(in(language).date(typed)).isEqualTo(new Reading("2026-03-31", null));
  }

  @Test
  void a_date_that_depends_on_the_country_is_refused_where_none_is_known() {
    assertThat(in("en").date("03/04/2026").fault()).isEqualTo("ambiguous");
    assertThat(in("en").moment("03/04/2026 10:00", "").fault()).isEqualTo("ambiguous");
    assertThat(in("en-US").date("03/04/2026").text()).isEqualTo("2026-03-04");
    assertThat(in("en-GB").date("03/04/2026").text()).isEqualTo("2026-04-03");
    assertThat(in("en").date("04/04/2026").text()).isEqualTo("2026-04-04");
  }

  @ParameterizedTest
  @CsvSource({"31.02.2026", "31.03.26", "tomorrow", "''", "2026-3-1"})
  void what_is_no_date_stays_as_it_was_typed(String typed) {
    assertThat(in("de").date(typed)).isEqualTo(new Reading(typed, null));
  }

  @Test
  void a_date_as_pages_show_it_is_read_back() {
    for (String language : new String[] {"de", "en", "fr", "es"}) {
      String shown =
          new Formats(Locale.forLanguageTag(language)).date(LocalDate.parse("2026-05-07"));
      assertThat(in(language).date(shown).text()).as(shown).isEqualTo("2026-05-07");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T10:00,2026-07-01T08:00:00Z",
    "2026-12-01T10:00,2026-12-01T09:00:00Z",
    "'01.12.2026, 10:00',2026-12-01T09:00:00Z",
    "2026-12-01T10:00Z,2026-12-01T10:00Z"
  })
  void a_moment_is_read_in_the_zone(String typed, String utc) {
    assertThat(in("de").moment(typed, "")).isEqualTo(new Reading(utc, null));
  }

  @Test
  void a_moment_stands_in_a_form_with_no_more_digits_than_a_browser_takes() {
    Instant fine = Instant.parse("2026-03-31T10:00:00.123456789Z");
    assertThat(in("en").local(fine)).isEqualTo("2026-03-31T12:00:00.123");
  }

  @Test
  void a_time_that_the_clocks_skip_is_refused() {
    assertThat(in("de").moment("2026-03-29T02:30", "").fault()).isEqualTo("gap");
  }

  @Test
  void a_time_that_the_clocks_pass_twice_is_refused_unless_it_says_which() {
    TimeReader berlin = in("de");

    assertThat(berlin.moment("2026-10-25T02:30", "").fault()).isEqualTo("overlap");
    assertThat(berlin.moment("2026-10-25T02:30", "+05:00").fault()).isEqualTo("overlap");
    assertThat(berlin.moment("2026-10-25T02:30", "+02:00").text())
        .isEqualTo("2026-10-25T00:30:00Z");
    assertThat(berlin.moment("2026-10-25T02:30", "+01:00").text())
        .isEqualTo("2026-10-25T01:30:00Z");
    assertThat(berlin.choices("2026-10-25T02:30")).hasSize(2);
    assertThat(berlin.choices("2026-10-25T04:30")).isEmpty();
    assertThat(new Formats(Locale.GERMAN, BERLIN).moment(Instant.parse("2026-10-25T00:30:00Z")))
        .isEqualTo("25.10.2026, 02:30 MESZ");
  }
}
