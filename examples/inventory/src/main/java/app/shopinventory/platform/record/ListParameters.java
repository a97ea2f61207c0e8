package app.shopinventory.platform.record;

import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.FieldType;
import app.shopinventory.platform.model.ListQuery;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Validation;
import app.shopinventory.platform.web.BadRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the address of a list asks for: {@code page}, {@code limit}, {@code search}, {@code orderBy}
 * and the exact value of any field. Whatever else it says is refused by name.
 */
public final class ListParameters {
  private static final Set<String> OWN = Set.of("page", "limit", "search", "orderBy");
  private static final Set<FieldType> UNFILTERED = Set.of(FieldType.SECRET, FieldType.JSON);
  private static final int LONGEST_SEARCH = 200;
  private static final int LAST_PAGE = 1_000_000;

  private ListParameters() {}

  /** Reads the parameters of an address; each may stand there once. */
  public static ListQuery of(Model model, Map<String, List<String>> parameters) {
    Map<String, String> single = new LinkedHashMap<>();
    parameters.forEach((name, values) -> single.put(name, only(name, values)));
    String search = single.getOrDefault("search", "");
    if (search.length() > LONGEST_SEARCH || search.chars().anyMatch(Character::isISOControl)) {
      throw new BadRequest("search must be one line of at most " + LONGEST_SEARCH + " characters.");
    }
    return new ListQuery(
        number(single, "page", 1, LAST_PAGE),
        number(single, "limit", ListQuery.DEFAULT_LIMIT, ListQuery.MAX_LIMIT),
        search,
        single.getOrDefault("orderBy", ""),
        filters(model, single));
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
    int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      throw new BadRequest(name + " must be a whole number from 1 to " + most + ".");
    }
    return number;
  }

  private static Map<String, Object> filters(Model model, Map<String, String> parameters) {
    Map<String, String> given = new LinkedHashMap<>(parameters);
    given.keySet().removeAll(OWN);
    List<Field> fields =
        model.fields().stream().filter(f -> !UNFILTERED.contains(f.type())).toList();
    for (String name : given.keySet()) {
      if (fields.stream().noneMatch(field -> field.name().equals(name))) {
        throw new BadRequest("There is no parameter " + name + " that this list can be asked for.");
      }
    }
    Validation.Checked checked = Validation.partial(fields).texts(given);
    if (!checked.isValid()) {
      throw new BadRequest(checked.errors().getFirst().message());
    }
    return checked.values().asMap();
  }
}
