package app.musicschoolmanager.platform.rule.term;

import app.musicschoolmanager.platform.model.FieldType;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a rule compares: a field, a moment that is reckoned from one, or the day of the week or the
 * time of day on which such a moment falls, where the owner lives: {@code weekday(startsAt)}.
 */
public record Term(Part part, Moment moment) {
  private static final Map<String, Term> READ = new ConcurrentHashMap<>();
  private static final Pattern PART = Pattern.compile("\\s*(weekday|time)\\s*\\((.*)\\)\\s*");

  /** What of a moment is meant. */
  public enum Part {
    WHOLE,
    WEEKDAY,
    TIME
  }

  /**
   * What the text says. Each is read once: rules are asked at every write, and always in the same
   * few words.
   *
   * @throws IllegalArgumentException if it says nothing that could be compared
   */
  public static Term of(String text) {
    return READ.computeIfAbsent(text, Term::read);
  }

  private static Term read(String text) {
    Matcher part = PART.matcher(text);
    boolean whole = !part.matches();
    return Moment.read(whole ? text : part.group(2))
        .map(it ->
            new Term(whole ? Part.WHOLE : Part.valueOf(part.group(1).toUpperCase(Locale.ROOT)), it))
        .orElseThrow(() -> new IllegalArgumentException("“" + text + "” cannot be read"));
  }

  /** Whether it is a field and nothing else. */
  public boolean isPlain() {
    return part == Part.WHOLE && moment.isPlain() && !moment.isMoving();
  }

  /** What it is called where it is a field, or what it is reckoned from. */
  public String path() {
    return moment.base();
  }

  /** The fields that it follows from. */
  public Stream<String> paths() {
    return moment.paths();
  }

  /** Whether it makes sense of a field of that type; a time of day is one of a moment. */
  public boolean suits(FieldType ofBase) {
    Optional<FieldType> type = moment.type(ofBase);
    return isPlain()
        || type.filter(it -> part != Part.TIME || it == FieldType.DATETIME).isPresent();
  }

  /** What it is at that time. */
  public Object of(Function<String, Object> values, Instant now, ZoneId zone) {
    return of(moment.of(values, now, zone), zone);
  }

  private Object of(Object whole, ZoneId zone) {
    if (whole == null || part == Part.WHOLE) {
      return whole;
    }
    if (part == Part.TIME) {
      return LocalTime.ofInstant((Instant) whole, zone);
    }
    LocalDate day =
        whole instanceof Instant instant ? LocalDate.ofInstant(instant, zone) : (LocalDate) whole;
    return day.getDayOfWeek().name().toLowerCase(Locale.ROOT);
  }

  /** A weekday or a time of day that is written out. */
  public Object written(String text) {
    try {
      if (part == Part.TIME) {
        return LocalTime.parse(text);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(text + " is no time of day", e);
    }
    if (Arrays.stream(DayOfWeek.values()).noneMatch(it -> it.name().equalsIgnoreCase(text))) {
      throw new IllegalArgumentException(text + " is no weekday");
    }
    return text;
  }
}
