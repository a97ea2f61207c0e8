package app.shopinventory.platform.record;

import app.shopinventory.platform.db.Row;
import app.shopinventory.platform.db.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A piece of SQL with the values of its question marks. */
record Clause(String sql, List<Object> values) {
  static final Clause NONE = new Clause("", List.of());

  static Clause of(String sql, Object... values) {
    return new Clause(sql, Collections.unmodifiableList(Arrays.asList(values)));
  }

  Clause then(Clause next) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(next.values);
    return new Clause(sql + next.sql, all);
  }

  Clause then(String text, Object... more) {
    return then(of(text, more));
  }

  /** All of these conditions together, as the rest of a statement. */
  static Clause where(List<Clause> conditions) {
    return joined(" WHERE ", conditions, " AND ", "");
  }

  static Clause joined(String start, List<Clause> parts, String between, String end) {
    Clause all = of(start);
    for (int i = 0; i < parts.size(); i++) {
      all = all.then(i == 0 ? "" : between).then(parts.get(i));
    }
    return all.then(end);
  }

  List<Row> query(Sql connection) {
    return connection.query(sql, values.toArray());
  }

  Optional<Row> one(Sql connection) {
    return connection.one(sql, values.toArray());
  }

  int execute(Sql connection) {
    return connection.execute(sql, values.toArray());
  }
}
