package dev.offshoot.spec.business;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a condition compares: a field, a moment that is reckoned from one, or the day of the week or
 * the time of day on which such a moment falls: {@code weekday(startsAt)}.
 */
public record Term(Part part, Moment moment) {
  /** The days of the week, as conditions write them. */
  public static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final Pattern PART = Pattern.compile("\\s*(weekday|time)\\s*\\((.*)\\)\\s*");

  /** What of a moment is meant. */
  public enum Part {
    WHOLE,
    WEEKDAY,
    TIME
  }

  /** What the text says; nothing if it cannot be read. */
  public static Optional<Term> read(String text) {
    Matcher part = PART.matcher(text);
    boolean whole = !part.matches();
    return Moment.read(whole ? text : part.group(2))
        .map(it ->
            new Term(
                whole ? Part.WHOLE : Part.valueOf(part.group(1).toUpperCase(Locale.ROOT)), it));
  }

  /** Whether it is a field and nothing else. */
  public boolean isPlain() {
    return part == Part.WHOLE && moment.isPlain();
  }

  /** The names of the fields that a text follows from; the text itself if it cannot be read. */
  public static Stream<String> names(String text) {
    return read(text)
        .map(term -> Stream.of(term.moment().base(), term.moment().factor()))
        .orElseGet(() -> Stream.of(text))
        .filter(name -> name != null);
  }
}
