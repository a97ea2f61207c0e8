package app.musicschoolmanager.platform.model.list;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import java.util.List;

/**
 * What a list of records shows when it opens, and in which order; each user may choose otherwise.
 *
 * @param columns fields beside the title, in this order; none for what tells most
 * @param orderBy as in {@link app.musicschoolmanager.platform.model.ListQuery}; empty for newest
 *     first
 */
public record ListLayout(List<String> columns, String orderBy) {
  /** The most columns beside the title. */
  public static final int MOST = 6;

  /** What tells most, newest first. */
  public static final ListLayout PLAIN = new ListLayout(List.of(), "");

  /** Ids go on with time. */
  private static final String NEWEST = "-id";

  public ListLayout {
    columns = List.copyOf(columns);
  }

  public ListLayout columns(List<String> fields) {
    return new ListLayout(fields, orderBy);
  }

  public ListLayout orderBy(String field) {
    return new ListLayout(columns, field);
  }

  /** The columns beside the title, as fields of the model. */
  public List<Field> fields(Model model) {
    return columns.stream().map(name -> model.field(name).orElseThrow()).toList();
  }

  /** How an address says that the newest come first. */
  public String newest() {
    return orderBy.isEmpty() ? "" : NEWEST;
  }

  /**
   * Refuses a layout that the model cannot have.
   *
   * @throws IllegalArgumentException saying why
   */
  public void check(Model model) {
    for (String name : columns) {
      demand(model.shownFields().stream().anyMatch(it -> it.name().equals(name)), model, name);
    }
    demand(columns.size() <= MOST, model, "more than " + MOST + " columns");
    String name = orderBy.startsWith("-") ? orderBy.substring(1) : orderBy;
    demand(
        name.isEmpty() || model.field(name).filter(ListLayout::isOrdered).isPresent(),
        model,
        "the order " + orderBy);
  }

  /** Whether people find their way in its order: references are ordered by what nobody sees. */
  public static boolean isOrdered(Field field) {
    return switch (field.type()) {
      case REFERENCE, PERSON, JSON, FILE, SECRET -> false;
      default -> true;
    };
  }

  private static void demand(boolean holds, Model model, String what) {
    if (!holds) {
      throw new IllegalArgumentException(
          "The list of %s cannot have %s.".formatted(model.name(), what));
    }
  }
}
