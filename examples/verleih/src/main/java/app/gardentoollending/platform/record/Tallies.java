package app.gardentoollending.platform.record;

import app.gardentoollending.platform.db.Row;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.record.sql.Clause;
import app.gardentoollending.platform.record.sql.RecordSql;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Counts and sums over the newest records that a scope reaches. Older ones are left out, so that a
 * page with many tallies is quick however much there is.
 */
public final class Tallies {
  /**
   * How many records have something in common.
   *
   * @param key what they have in common: the value of a field, or a month such as {@code 2026-11}
   * @param sum what they amount to together, or null if nothing was to be added up
   */
  public record Tally(String key, long records, BigDecimal sum) {}

  /** How many records are looked at. */
  public static final int NEWEST = 5_000;

  private final RecordStore store;
  private final RecordSql sql;

  Tallies(RecordStore store, RecordSql sql) {
    this.store = store;
    this.sql = sql;
  }

  /** How many of them were created at or after a moment. */
  public long createdSince(Instant moment) {
    Clause clause =
        Clause.of(
                "SELECT coalesce(sum(CASE WHEN \"at\" >= ? THEN 1 ELSE 0 END), 0) AS \"records\"",
                moment)
            .then(newest(RecordSql.CREATED_AT + " AS \"at\""));
    return ask(clause).getFirst().integer("records");
  }

  /** How many of them have each value of a field; the most frequent value first. */
  public List<Tally> by(Field field) {
    Clause clause =
        Clause.of("SELECT \"key\", count(*) AS \"records\", NULL AS \"sum\"")
            .then(newest(sql.column(field) + " AS \"key\""))
            .then(" WHERE \"key\" IS NOT NULL GROUP BY \"key\" ORDER BY \"records\" DESC, \"key\"");
    return ask(clause).stream().map(row -> tally(row, 0)).toList();
  }

  /**
   * How many of them there are in each month from a day on, and their sum.
   *
   * @param date a field with a date, or null for the day of their creation
   * @param amount the field to add up, or null
   */
  public List<Tally> perMonth(LocalDate from, Field date, Field amount) {
    String at = date == null ? RecordSql.CREATED_AT : sql.column(date);
    String added = amount == null ? "NULL" : sql.column(amount);
    Clause clause =
        Clause.of(
                "SELECT substr(\"at\", 1, 7) AS \"key\", count(*) AS \"records\", sum(\"added\") AS"
                    + " \"sum\"")
            .then(newest(at + " AS \"at\", " + added + " AS \"added\""))
            .then(" WHERE \"at\" >= ? GROUP BY substr(\"at\", 1, 7) ORDER BY \"key\"", from);
    int scale = amount == null ? 0 : amount.scale();
    return ask(clause).stream().map(row -> tally(row, scale)).toList();
  }

  private Clause newest(String columns) {
    return Clause.of(" FROM (").then(sql.newest(columns, NEWEST)).then(") AS \"newest\"");
  }

  private List<Row> ask(Clause clause) {
    return store.database().read(clause::query);
  }

  private static Tally tally(Row row, int scale) {
    Long sum = row.integer("sum");
    return new Tally(
        row.text("key"),
        row.integer("records"),
        sum == null ? null : BigDecimal.valueOf(sum, scale));
  }
}
