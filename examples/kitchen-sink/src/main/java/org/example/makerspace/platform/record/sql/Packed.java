package org.example.makerspace.platform.record.sql;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.db.Columns;
import org.example.makerspace.platform.db.Row;
import org.example.makerspace.platform.db.Sql;

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
