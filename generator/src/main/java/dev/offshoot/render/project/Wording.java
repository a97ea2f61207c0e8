package dev.offshoot.render.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a README in the owner's language, or in English where we don't speak it. */
final class Wording {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");
  private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

  private final Properties sentences = new Properties();
  private final Locale locale;

  /**
   * @param language BCP 47, as in {@code de-AT}
   */
  Wording(String language) {
    String spoken = Locale.forLanguageTag(language).getLanguage();
    this.locale = Locale.of(LANGUAGES.contains(spoken) ? spoken : "en");
    String resource = "/dev/offshoot/render/readme_%s.properties".formatted(locale);
    try (InputStream stream = Wording.class.getResourceAsStream(resource);
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read.", e);
    }
  }

  /** The language of the sentences. */
  Locale locale() {
    return locale;
  }

  /** A sentence with what is put into its braces. */
  String say(String key, Object... values) {
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No sentence for " + key);
    }
    return HOLE.matcher(sentence)
        .replaceAll(
            hole -> Matcher.quoteReplacement(values[Integer.parseInt(hole.group(1))].toString()));
  }

  /** The headings of a table. */
  List<String> columns(String key) {
    return List.of(say(key).split("\\|"));
  }
}
