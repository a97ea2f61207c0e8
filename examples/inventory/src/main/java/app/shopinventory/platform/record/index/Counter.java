package app.shopinventory.platform.record.index;

import app.shopinventory.platform.db.Sql;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Scope;
import java.util.List;

/**
 * How many records of a model everybody has, kept by triggers in one row for each owner, so that a
 * list of all of them needs no counting.
 */
record Counter(Model model) {
  static final String TABLE = "record$count";

  static final String CREATE_TABLE =
      """
      CREATE TABLE IF NOT EXISTS "record$count" ("model" text NOT NULL, "owner_id" text NOT NULL,
        "total" bigint NOT NULL, PRIMARY KEY ("model", "owner_id"))\
      """;

  private static final String TOTAL =
      "SELECT coalesce(sum(\"total\"), 0) AS \"total\" FROM \"record$count\" WHERE \"model\" = ?";
  private static final String TOTAL_OF_OWNER = TOTAL + " AND \"owner_id\" = ?";

  /** Everybody's records are counted as those of an owner without a name. */
  private String owner(String row) {
    return model.isUserScoped() ? row + ".\"owner_id\"" : "''";
  }

  private String name() {
    return "'" + model.name() + "'";
  }

  /** What adds a row to the count. */
  String plus(String row) {
    return "INSERT INTO \"record$count\" (\"model\", \"owner_id\", \"total\") VALUES (%s, %s, 1)"
            .formatted(name(), owner(row))
        + " ON CONFLICT (\"model\", \"owner_id\") DO UPDATE SET \"total\" = \"total\" + 1";
  }

  /** What takes a row off the count. */
  List<String> minus(String row) {
    String where = " WHERE \"model\" = %s AND \"owner_id\" = %s".formatted(name(), owner(row));
    return List.of(
        "UPDATE \"record$count\" SET \"total\" = \"total\" - 1" + where,
        "DELETE FROM \"record$count\"" + where + " AND \"total\" = 0");
  }

  /** Counts all rows anew. */
  void recount(Sql sql) {
    sql.execute("DELETE FROM \"record$count\" WHERE \"model\" = ?", model.name());
    String owner = owner("\"t\"");
    sql.execute(
        "INSERT INTO \"record$count\" (\"model\", \"owner_id\", \"total\") SELECT "
            + (name() + ", " + owner + ", count(*) FROM \"" + model.table() + "\" AS \"t\"")
            + (model.isUserScoped() ? " GROUP BY " + owner : " HAVING count(*) > 0"));
  }

  /** How many a scope reaches. */
  long total(Scope scope, Sql sql) {
    return scope
        .ownerIn(model)
        .map(owner -> sql.one(TOTAL_OF_OWNER, model.name(), owner))
        .orElseGet(() -> sql.one(TOTAL, model.name()))
        .orElseThrow()
        .integer("total");
  }
}
