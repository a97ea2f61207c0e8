package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.db.Columns;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import java.util.List;
import java.util.Optional;

/** A query for whole records, whose many columns come {@link Sql#packed}. */
public record Packed(Columns columns, Clause query) {
  public List<Row> rows(Sql connection) {
    return connection.packed(columns, query.sql(), query.values().toArray());
  }

  /** The only row, if there is one. */
  public Optional<Row> one(Sql connection) {
    return rows(connection).stream().findFirst();
  }
}
