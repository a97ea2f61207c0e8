package app.shopinventory.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.shopinventory.platform.AppDefinition;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.page.text.Formats;
import app.shopinventory.platform.page.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages speak the app's language. */
class LanguageTest {
  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = LanguageTest.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static Set<String> placeholders(String text) {
    return new TreeSet<>(Html.all(text, "(\\{\\d\\})"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es"})
  void a_language_has_every_text_with_the_same_placeholders(String language) throws IOException {
    Properties english = texts("/messages.properties");
    Properties translated = texts("/messages_" + language + ".properties");

    assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(translated.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  @Test
  void every_text_that_a_page_asks_for_is_there() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String folder : List.of("src/main/jte", "src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String source = Files.readString(file);
          asked.addAll(Html.all(source, "\\bsay\\(\\s*\"([a-zA-Z.]+[a-zA-Z])\"\\s*[,)]"));
        }
      }
    }

    assertThat(asked).hasSizeGreaterThan(100);
    assertThat(texts("/messages.properties").stringPropertyNames()).containsAll(asked);
  }

  @Test
  void texts_fall_back_to_english_and_take_arguments_literally() {
    Messages unknown = Messages.in(Locale.forLanguageTag("nl"));

    assertThat(unknown.say("home.hello", "{1} $& \\")).isEqualTo("Hello, {1} $& \\");
    assertThat(Messages.in(Locale.GERMANY).say("nav.logout")).isEqualTo("Abmelden");
  }

  @Test
  void numbers_dates_and_times_follow_the_language() {
    Formats german = new Formats(Locale.GERMAN);

    assertThat(german.number(new BigDecimal("1234.5"), 2)).isEqualTo("1.234,50");
    assertThat(german.money(new BigDecimal("1234.5"), 2)).isEqualTo("1.234,50");
    assertThat(german.date(LocalDate.parse("2026-03-31"))).isEqualTo("31.03.2026");
    assertThat(german.moment(Instant.parse("2026-03-31T14:05:00Z")))
        .isEqualTo("31.03.2026, 14:05 UTC");
    assertThat(german.duration(1500)).isEqualTo("1,5 s");
    assertThat(german.duration(125_000)).isEqualTo("2 min 5 s");
    assertThat(german.size(1500)).isEqualTo("1,5 kB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Europe/Dublin|31 Mar 2026",
        "en|America/Chicago|Mar 31, 2026",
        "en-US|Europe/Dublin|Mar 31, 2026",
        "en|UTC|Mar 31, 2026",
        "de|Europe/Berlin|31.03.2026"
      })
  void english_that_names_no_country_writes_dates_as_where_its_people_are(
      String language, String zone, String told) {
    Locale spoken =
        AppDefinition.named("Test").language(language).timeZone(zone).build().language();
    assertThat(new Formats(spoken).date(LocalDate.parse("2026-03-31"))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"de|EUR|12,50\u00a0€", "en-GB|GBP|£12.50", "de-CH|CHF|CHF\u00a012.50"})
  void money_is_told_with_what_it_is_counted_in(String language, String currency, String told) {
    Formats formats =
        new Formats(
            Locale.forLanguageTag(language), ZoneId.of("UTC"), Currency.getInstance(currency));
    assertThat(formats.money(new BigDecimal("12.5"), 2)).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "nl"})
  void every_page_names_its_language(String language) {
    try (TestApp app = Atelier.open(language)) {
      for (String page : List.of("/", "/models", "/models/test-work/new", "/schedules", "/users")) {
        assertThat(Html.checked(app.admin().get(page).expect(200)))
            .contains("<html lang=\"" + language + "\">");
      }
      Map<String, String> wrong = Map.of("state", "open", "day", "x");
      String fault = Html.checked(app.admin().form("/models/test-work/new", wrong).expect(422));
      assertThat(fault.contains("must be a date")).isEqualTo(language.equals("nl"));
      Html.checked(app.admin().get("/nowhere").expect(404));
      Html.checked(app.anonymous().get("/login").expect(200));
    }
  }
}
