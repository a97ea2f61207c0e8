package app.shopinventory.platform.record.sql;

import app.shopinventory.platform.db.Row;
import app.shopinventory.platform.db.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** A piece of SQL with the values of its question marks. */
public record Clause(String sql, List<Object> values) {
  public static Clause of(String sql, Object... values) {
    return new Clause(sql, Collections.unmodifiableList(Arrays.asList(values)));
  }

  /** Several pieces one after the other, put together at once. */
  static Clause of(Clause... parts) {
    return joined("", List.of(parts), "", "");
  }

  public Clause then(Clause next) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(next.values);
    return new Clause(sql + next.sql, all);
  }

  public Clause then(String text, Object... more) {
    return then(of(text, more));
  }

  /** The same between a beginning and an end. */
  Clause within(String start, String end) {
    return new Clause(start + sql + end, values);
  }

  /** All of these conditions together, as the rest of a statement. */
  public static Clause where(List<Clause> conditions) {
    return joined(" WHERE ", conditions, " AND ", "");
  }

  public static Clause joined(String start, List<Clause> parts, String between, String end) {
    StringJoiner sql = new StringJoiner(between, start, end);
    List<Object> values = new ArrayList<>();
    for (Clause part : parts) {
      sql.add(part.sql);
      values.addAll(part.values);
    }
    return new Clause(sql.toString(), values);
  }

  public List<Row> query(Sql connection) {
    return connection.query(sql, values.toArray());
  }

  public Optional<Row> one(Sql connection) {
    return connection.one(sql, values.toArray());
  }

  public int execute(Sql connection) {
    return connection.execute(sql, values.toArray());
  }
}
