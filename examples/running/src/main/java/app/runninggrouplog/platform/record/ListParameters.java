package app.runninggrouplog.platform.record;

import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.Filter;
import app.runninggrouplog.platform.model.ListQuery;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.record.sql.ListFields;
import app.runninggrouplog.platform.web.BadRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the address of a list asks for: {@code page}, {@code limit}, {@code search}, {@code
 * orderBy}, {@code after}, and for any field {@code field=value}, {@code field.from=}, {@code
 * field.to=} and {@code field.is=empty} or {@code filled}. Moments can be asked for, and bounded,
 * by whole days, which begin and end in the app's time zone, as pages show them. A parameter
 * without a value is as if it were not there, as forms send it; whatever else it says is refused by
 * name.
 */
public final class ListParameters {
  private static final Set<String> OWN = Set.of("page", "limit", "search", "orderBy", "after");
  private static final int LONGEST_SEARCH = 200;
  private static final int LAST_PAGE = 1_000_000;
  private static final int LONGEST_NUMBER = 7;

  private ListParameters() {}

  /**
   * Reads the parameters of an address; each may stand there once.
   *
   * @param zone where days begin and end
   */
  public static ListQuery of(Model model, Map<String, List<String>> parameters, ZoneId zone) {
    Map<String, String> single = new LinkedHashMap<>();
    parameters.forEach((name, values) -> single.put(name, only(name, values)));
    String search = single.getOrDefault("search", "");
    if (search.length() > LONGEST_SEARCH || search.chars().anyMatch(Character::isISOControl)) {
      throw new BadRequest("search must be one line of at most " + LONGEST_SEARCH + " characters.");
    }
    String after = single.getOrDefault("after", "");
    if (!after.isEmpty() && single.containsKey("page")) {
      throw new BadRequest("Give page or after, not both.");
    }
    return new ListQuery(
        number(single, "page", 1, LAST_PAGE),
        number(single, "limit", ListQuery.DEFAULT_LIMIT, ListQuery.MAX_LIMIT),
        search,
        single.getOrDefault("orderBy", ""),
        filters(model, single, zone),
        after);
  }

  private static String only(String name, List<String> values) {
    if (values.size() != 1) {
      throw new BadRequest("Give the parameter " + name + " once.");
    }
    return values.getFirst();
  }

  private static int number(Map<String, String> parameters, String name, int otherwise, int most) {
    String text = parameters.get(name);
    if (text == null) {
      return otherwise;
    }
    int number = isNumber(text) ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      throw new BadRequest(name + " must be a whole number from 1 to " + most + ".");
    }
    return number;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_NUMBER
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static List<Filter> filters(Model model, Map<String, String> parameters, ZoneId zone) {
    List<Filter> filters = new ArrayList<>();
    parameters.forEach((name, text) -> {
      if (!OWN.contains(name)) {
        Field field = field(model, name);
        if (!text.isBlank()) {
          filters.add(filter(field, name, text, zone));
        }
      }
    });
    return filters;
  }

  private static Field field(Model model, String parameter) {
    int dot = parameter.indexOf('.');
    String name = dot < 0 ? parameter : parameter.substring(0, dot);
    return ListFields.find(model, name)
        .filter(field -> Filter.takes(field, parameter.substring(name.length())))
        .orElseThrow(() ->
            new BadRequest(
                "There is no parameter " + parameter + " that this list can be asked for."));
  }

  private static Filter filter(Field field, String parameter, String text, ZoneId zone) {
    try {
      return Filter.of(field, parameter.substring(field.name().length()), text, zone);
    } catch (IllegalArgumentException e) {
      throw new BadRequest(parameter + " " + e.getMessage() + ".");
    }
  }
}
