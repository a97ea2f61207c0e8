package app.gardentoollending.platform.record.sql;

import app.gardentoollending.platform.db.Columns;
import app.gardentoollending.platform.db.Row;
import app.gardentoollending.platform.db.Sql;
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
