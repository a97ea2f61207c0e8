package app.musicschoolmanager.platform.audit;

import app.musicschoolmanager.platform.model.time.TimeRange;
import app.musicschoolmanager.platform.web.BadRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an address gives as its parameters. Whatever nobody asks for is refused by name. */
public record Given(Map<String, List<String>> parameters) {

  /**
   * @param names the parameters that there are
   */
  public static Given of(Map<String, List<String>> parameters, Set<String> names) {
    parameters.forEach((name, values) -> {
      if (!names.contains(name)) {
        throw new BadRequest("There is no parameter " + name + " here.");
      }
      if (values.size() != 1) {
        throw new BadRequest("Give the parameter " + name + " once.");
      }
    });
    return new Given(parameters);
  }

  /** The text of a parameter; null if it is blank or not there. */
  public String text(String name) {
    String text = parameters.getOrDefault(name, List.of("")).getFirst();
    return text.isBlank() ? null : text;
  }

  /** A text that must be one of these; null if it is not there. */
  public String oneOf(String name, List<String> words) {
    String text = text(name);
    if (text != null && !words.contains(text)) {
      throw new BadRequest(name + " must be one of " + String.join(", ", words) + ".");
    }
    return text;
  }

  /** A day; null if it is not there. */
  public LocalDate day(String name) {
    String text = text(name);
    try {
      LocalDate day = text == null ? null : LocalDate.parse(text);
      if (day == null || TimeRange.holds(day)) {
        return day;
      }
    } catch (DateTimeException e) {
      // no day at all
    }
    throw new BadRequest(name + " must be a day such as 2026-03-31.");
  }

  /** The address of the same list from its beginning, with what it takes besides. */
  public String address(String path, String... besides) {
    Stream<String> kept =
        new TreeMap<>(parameters)
            .keySet().stream()
                .filter(name -> !name.equals("after") && text(name) != null)
                .map(name -> name + "=" + URLEncoder.encode(text(name), StandardCharsets.UTF_8));
    String query = Stream.concat(kept, Stream.of(besides)).collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** How many rows a page is to hold. */
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
}
