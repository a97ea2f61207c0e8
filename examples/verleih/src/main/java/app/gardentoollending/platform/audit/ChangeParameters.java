package app.gardentoollending.platform.audit;

import app.gardentoollending.platform.record.Change.Kind;
import app.gardentoollending.platform.web.BadRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the address of a list of changes asks for: {@code model}, {@code user}, {@code kind}, {@code
 * at.from} and {@code at.to} (days, both included), {@code after} and {@code limit}. Whatever else
 * it says is refused by name.
 */
public record ChangeParameters(Map<String, List<String>> given) {
  private static final Set<String> PAGING = Set.of("after", "limit");
  private static final Set<String> ALL =
      Set.of("model", "user", "kind", "at.from", "at.to", "after", "limit");

  /** For the changes of the whole app. */
  public static ChangeParameters of(Map<String, List<String>> given) {
    return known(given, ALL);
  }

  /** For the changes of one record. */
  public static ChangeParameters ofHistory(Map<String, List<String>> given) {
    return known(given, PAGING);
  }

  private static ChangeParameters known(Map<String, List<String>> given, Set<String> names) {
    given.forEach((name, values) -> {
      if (!names.contains(name)) {
        throw new BadRequest("There is no parameter " + name + " that changes can be asked for.");
      }
      if (values.size() != 1) {
        throw new BadRequest("Give the parameter " + name + " once.");
      }
    });
    return new ChangeParameters(given);
  }

  /** The text of a parameter; null if it is blank or not there. */
  public String text(String name) {
    String text = given.getOrDefault(name, List.of("")).getFirst();
    return text.isBlank() ? null : text;
  }

  public String after() {
    return text("after");
  }

  public int limit() {
    String text = text("limit");
    if (text == null) {
      return ChangeQuery.DEFAULT_LIMIT;
    }
    int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > ChangeQuery.MAX_LIMIT) {
      throw new BadRequest("limit must be a whole number from 1 to " + ChangeQuery.MAX_LIMIT + ".");
    }
    return limit;
  }

  /**
   * The query that it describes.
   *
   * @param zone where its days begin and end
   */
  public ChangeQuery query(ZoneId zone) {
    LocalDate from = day("at.from");
    LocalDate to = day("at.to");
    return new ChangeQuery(
        text("model"),
        null,
        null,
        text("user"),
        kind(),
        start(from, zone),
        start(to == null ? null : to.plusDays(1), zone),
        after(),
        limit());
  }

  private String kind() {
    String text = text("kind");
    if (text != null && Arrays.stream(Kind.values()).map(Kind::value).noneMatch(text::equals)) {
      throw new BadRequest("kind must be created, updated or deleted.");
    }
    return text;
  }

  private LocalDate day(String name) {
    String text = text(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadRequest(name + " must be a day such as 2026-03-31.");
    }
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }
}
