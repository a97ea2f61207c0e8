package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order records are listed. Empty values come last either way, and the id makes the order
 * of equal ones stable.
 *
 * @param name what a cursor calls it
 * @param key the expression to order by
 * @param unique whether no two records have the same key, which is never empty then
 * @param number whether keys are numbers and not texts
 */
record Order(String name, String key, boolean reverse, boolean unique, boolean number) {
  static final String ID = "\"t\".\"id\"";

  /** As a list is asked for; by default, newest first. */
  static Order of(RecordSql records, Model model, String orderBy) {
    boolean reverse = orderBy.startsWith("-");
    String name = reverse ? orderBy.substring(1) : orderBy;
    if (name.isEmpty() && !reverse) {
      return new Order("", ID, true, true, false);
    }
    if (name.equals("id")) {
      return new Order(orderBy, ID, reverse, true, false);
    }
    records.requireSeen(name);
    Field field = ListFields.ordered(model, name);
    String key = ListFields.orderKey(model, field, records.column(field));
    return new Order(orderBy, key, reverse, false, isNumber(field));
  }

  /** As an index delivers what it finds: latest first. */
  static Order asFound(String row) {
    return new Order("found", row, true, true, true);
  }

  private static boolean isNumber(Field field) {
    return switch (field.type()) {
      case INTEGER, DECIMAL, MONEY, BOOLEAN -> true;
      default -> false;
    };
  }

  /** The order, where the key is known by this expression. */
  String by(String expression) {
    return unique
        ? " ORDER BY " + expression + direction()
        : " ORDER BY " + expression + direction() + " NULLS LAST, " + ID + direction();
  }

  private String byId() {
    return " ORDER BY " + ID + direction();
  }

  private String direction() {
    return reverse ? " DESC" : " ASC";
  }

  /** A condition and the order of what meets it. */
  record Stretch(Clause condition, String by) {}

  /**
   * What comes after a record, as stretches one after the other. Each is one walk along an index,
   * which a single condition with alternatives would not be.
   */
  List<Stretch> after(Cursor cursor) {
    String beyond = reverse ? " < ?" : " > ?";
    if (unique) {
      return List.of(new Stretch(Clause.of(key + beyond, cursor.key()), by(key)));
    }
    List<Stretch> stretches = new ArrayList<>();
    if (cursor.key() == null) {
      stretches.add(
          new Stretch(Clause.of(key + " IS NULL AND " + ID + beyond, cursor.id()), byId()));
      return stretches;
    }
    Clause equal = Clause.of(key + " = ? AND " + ID + beyond, cursor.key(), cursor.id());
    stretches.add(new Stretch(equal, byId()));
    stretches.add(new Stretch(Clause.of(key + beyond, cursor.key()), by(key)));
    stretches.add(new Stretch(Clause.of(key + " IS NULL"), byId()));
    return stretches;
  }
}
