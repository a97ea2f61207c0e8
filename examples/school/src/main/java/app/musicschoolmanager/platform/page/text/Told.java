package app.musicschoolmanager.platform.page.text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the app itself has said of runs and mail, in the language of its pages. It is kept in
 * English, in which the API says it; a sentence is known again by the English text of a message
 * whose key begins with {@code told.}. What actions and other services have said stays as it is.
 */
public final class Told {
  private static final String PREFIX = "told.";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  private final Messages messages;
  private final Map<String, Pattern> known = new LinkedHashMap<>();

  public Told(Messages messages) {
    this.messages = messages;
    Messages english = Messages.in(Locale.ENGLISH);
    if (!messages.locale().getLanguage().equals("en")) {
      // The longest first: one may be the beginning or the end of another.
      english.keys(PREFIX).stream()
          .sorted(Comparator.comparing((String key) -> -english.text(key).length()))
          .forEach(key -> known.put(key, pattern(english.text(key))));
    }
  }

  /** The placeholders of these sentences stand in the order of their numbers. */
  private static Pattern pattern(String english) {
    String words =
        List.of(PLACEHOLDER.split(english, -1)).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("(.+?)"));
    return Pattern.compile(words, Pattern.DOTALL);
  }

  /** A text of one sentence, or of one to a line, as far as it is known; null stays null. */
  public String said(String text) {
    if (text == null || known.isEmpty()) {
      return text;
    }
    String whole = sentence(text);
    return whole.equals(text) && text.contains("\n")
        ? text.lines().map(this::sentence).collect(Collectors.joining("\n"))
        : whole;
  }

  private String sentence(String text) {
    for (Map.Entry<String, Pattern> each : known.entrySet()) {
      Matcher words = each.getValue().matcher(text);
      if (words.matches()) {
        Object[] arguments =
            IntStream.rangeClosed(1, words.groupCount())
                .mapToObj(group -> sentence(words.group(group)))
                .toArray();
        return messages.say(each.getKey(), arguments);
      }
    }
    return text;
  }
}
