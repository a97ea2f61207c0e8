package app.musicschoolmanager.platform.record.index;

import app.musicschoolmanager.platform.db.Dialect;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.record.sql.SearchIndex;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a search index. Triggers note which rows have changed; their words are taken over later,
 * many rows at once, which costs a fraction of doing it with each change.
 */
record TextIndex(SearchIndex index) {
  /** So many rows are taken over in a few milliseconds, for which other writers wait. */
  private static final int AT_ONCE = 500;

  List<String> tables() {
    return List.of(
        Dialect.createTextIndex(index.name()),
        "CREATE TABLE \"" + index.pending() + "\" (\"row\" integer PRIMARY KEY)");
  }

  /** What a trigger does when a row is no longer as the index knows it. */
  String changed(String row) {
    return "INSERT INTO \"%s\" (\"row\") VALUES (%s.%s) ON CONFLICT (\"row\") DO NOTHING"
        .formatted(index.pending(), row, Dialect.ROW);
  }

  /** Notes all rows there are. */
  void addAll(Sql sql) {
    sql.execute(
        "INSERT INTO \"%s\" (\"row\") SELECT %s FROM \"%s\""
            .formatted(index.pending(), Dialect.ROW, index.table()));
  }

  /** How many rows have changed, but no more than so many. */
  long pending(int most, Sql sql) {
    String rows = "SELECT \"row\" FROM \"" + index.pending() + "\" LIMIT ?";
    return sql.one("SELECT count(*) AS \"total\" FROM (" + rows + ") AS \"p\"", most)
        .orElseThrow()
        .integer("total");
  }

  /**
   * Takes over some of the rows that have changed, the latest first, and says whether there may be
   * more.
   */
  boolean catchUp(Sql sql) {
    String next = "SELECT \"row\" FROM \"" + index.pending() + "\" ORDER BY \"row\" DESC LIMIT ?";
    List<Long> rows = sql.query(next, AT_ONCE).stream().map(row -> row.integer("row")).toList();
    if (rows.isEmpty()) {
      return false;
    }
    long first = rows.getLast();
    String pending = "\"" + index.pending() + "\" WHERE \"row\" >= ?";
    sql.execute(Dialect.deleteFromTextIndex(index.name(), "SELECT \"row\" FROM " + pending), first);
    // Not a join: it would be taken for one that is best begun with all rows of the table.
    String changed =
        "SELECT \"t\".%1$s, %2$s FROM \"%3$s\" AS \"t\" WHERE \"t\".%1$s IN (SELECT \"row\" FROM "
            .formatted(Dialect.ROW, index.words(), index.table());
    sql.execute(Dialect.insertIntoTextIndex(index.name(), changed + pending + ")"), first);
    sql.execute("DELETE FROM " + pending, first);
    return rows.size() == AT_ONCE;
  }

  /**
   * Whether index and table still speak of the same rows, as far as they are not to be taken over
   * anyway. They do not after the database was written out and read in again, if rows had been
   * deleted before: then rows have other numbers, and the last of them shows it.
   */
  boolean fits(Sql sql) {
    return last(index.table(), Dialect.ROW, sql)
        .equals(last(Dialect.rowsOfTextIndex(index.name()), "id", sql));
  }

  private Optional<Long> last(String table, String row, Sql sql) {
    String pending = "SELECT 1 FROM \"%s\" AS \"p\" WHERE \"p\".\"row\" = \"t\".%s";
    String last =
        "SELECT \"t\".%1$s AS \"last\" FROM \"%2$s\" AS \"t\" WHERE NOT EXISTS (%3$s)"
            + " ORDER BY \"t\".%1$s DESC LIMIT 1";
    return sql.one(last.formatted(row, table, pending.formatted(index.pending(), row)))
        .map(found -> found.integer("last"));
  }
}
