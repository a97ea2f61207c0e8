package app.musicschoolmanager.platform.page.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The words of the pages in the app's language; what a language lacks is said in English. Texts lie
 * in {@code messages.properties} and {@code messages_<language>.properties}.
 */
public final class Messages {
  private final Locale locale;
  private final Properties texts;

  private Messages(Locale locale, Properties texts) {
    this.locale = locale;
    this.texts = texts;
  }

  /** The texts in a language. */
  public static Messages in(Locale locale) {
    Properties texts = new Properties();
    load(texts, "/messages.properties");
    load(texts, "/messages_" + locale.getLanguage() + ".properties");
    return new Messages(locale, texts);
  }

  private static void load(Properties texts, String file) {
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  public Locale locale() {
    return locale;
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** All keys that begin so. */
  Set<String> keys(String prefix) {
    return texts.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The text of a key as it stands, with its placeholders. */
  String text(String key) {
    return texts.getProperty(key);
  }

  /** The text of a key, with {@code {0}}, {@code {1}}… replaced by the arguments. */
  public String say(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("messages.properties has no text " + key + ".");
    }
    // From one placeholder to the next, so that a placeholder within an argument stays a text.
    StringBuilder said = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
      int end = text.indexOf('}', at);
      said.append(text, from, at).append(arguments[Integer.parseInt(text, at + 1, end, 10)]);
      from = end + 1;
    }
    return said.append(text, from, text.length()).toString();
  }
}
