package com.example.app.platform.record.index;

import com.example.app.platform.db.Dialect;
import com.example.app.platform.db.Sql;
import com.example.app.platform.record.sql.SearchIndex;
import java.util.List;

/**
 * Keeps a search index. Triggers note which rows have changed; their words are taken over later,
 * many rows at once, which costs a fraction of doing it with each change.
 */
record TextIndex(SearchIndex index) {
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

  /** Takes over all rows there are. */
  void fill(Sql sql) {
    String all =
        "SELECT \"t\".%s, %s FROM \"%s\" AS \"t\""
            .formatted(Dialect.ROW, index.words(), index.table());
    sql.execute(Dialect.insertIntoTextIndex(index.name(), all));
  }

  boolean isPending(Sql sql) {
    return sql.one("SELECT \"row\" FROM \"" + index.pending() + "\" LIMIT 1").isPresent();
  }

  /** Takes over some of the rows that have changed, and says whether there may be more. */
  boolean catchUp(Sql sql) {
    String next = "SELECT \"row\" FROM \"" + index.pending() + "\" ORDER BY \"row\" LIMIT ?";
    List<Long> rows = sql.query(next, AT_ONCE).stream().map(row -> row.integer("row")).toList();
    if (rows.isEmpty()) {
      return false;
    }
    long last = rows.getLast();
    String pending = "\"" + index.pending() + "\" WHERE \"row\" <= ?";
    sql.execute(Dialect.deleteFromTextIndex(index.name(), "SELECT \"row\" FROM " + pending), last);
    // Not a join: it would be taken for one that is best begun with all rows of the table.
    String changed =
        "SELECT \"t\".%1$s, %2$s FROM \"%3$s\" AS \"t\" WHERE \"t\".%1$s IN (SELECT \"row\" FROM "
            .formatted(Dialect.ROW, index.words(), index.table());
    sql.execute(Dialect.insertIntoTextIndex(index.name(), changed + pending + ")"), last);
    sql.execute("DELETE FROM " + pending, last);
    return rows.size() == AT_ONCE;
  }

  /**
   * Whether index and table still speak of the same rows. They do not after the database was
   * written out and read in again, if rows had been deleted before: then rows have other numbers,
   * and the last of them shows it.
   */
  boolean fits(Sql sql) {
    String last = "SELECT max(%s) AS \"last\" FROM \"%s\"".formatted(Dialect.ROW, index.table());
    Long inTable = sql.one(last).orElseThrow().integer("last");
    Long inIndex = sql.one(Dialect.lastInTextIndex(index.name())).orElseThrow().integer("last");
    return inTable == null ? inIndex == null : inTable.equals(inIndex);
  }
}
