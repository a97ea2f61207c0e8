package app.musicschoolmanager.platform.audit;

import app.musicschoolmanager.platform.record.Change.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the address of a list of changes asks for: {@code model}, {@code user}, {@code kind}, {@code
 * at.from} and {@code at.to} (days, both included), {@code after} and {@code limit}.
 */
public record ChangeParameters(Given given) {
  private static final Set<String> PAGING = Set.of("after", "limit");
  private static final Set<String> ALL =
      Set.of("model", "user", "kind", "at.from", "at.to", "after", "limit");

  /** For the changes of the whole app. */
  public static ChangeParameters of(Map<String, List<String>> parameters) {
    return new ChangeParameters(Given.of(parameters, ALL));
  }

  /** For the changes of one record. */
  public static ChangeParameters ofHistory(Map<String, List<String>> parameters) {
    return new ChangeParameters(Given.of(parameters, PAGING));
  }

  /** The text of a parameter; null if it is blank or not there. */
  public String text(String name) {
    return given.text(name);
  }

  public String after() {
    return given.text("after");
  }

  public int limit() {
    return given.limit();
  }

  /**
   * The query that it describes.
   *
   * @param zone where its days begin and end
   */
  public ChangeQuery query(ZoneId zone) {
    LocalDate from = given.day("at.from");
    LocalDate to = given.day("at.to");
    List<String> kinds = Arrays.stream(Kind.values()).map(Kind::value).toList();
    return new ChangeQuery(
        text("model"),
        null,
        null,
        text("user"),
        given.oneOf("kind", kinds),
        start(from, zone),
        start(to == null ? null : to.plusDays(1), zone),
        after(),
        limit());
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }
}
