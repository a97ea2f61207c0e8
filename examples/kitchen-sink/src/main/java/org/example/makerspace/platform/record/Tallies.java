package org.example.makerspace.platform.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.example.makerspace.platform.db.Row;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.record.sql.Clause;
import org.example.makerspace.platform.record.sql.RecordSql;

/**
 * Counts and sums over the records that a scope reaches. Of very many only the newest are looked
 * at, so that a page with several tallies is quick however much there is.
 */
public final class Tallies {
  /**
   * How many records have something in common.
   *
   * @param key what they have in common: the value of a field, or a month such as {@code 2026-11}
   * @param sum what they amount to together, or null if nothing was to be added up
   */
  public record Tally(String key, long records, BigDecimal sum) {}

  /** How many records are looked at; they take about a tenth of a second. */
  public static final int MOST = 100_000;

  private final RecordStore store;
  private final RecordSql sql;
  private final boolean complete;

  Tallies(RecordStore store, RecordSql sql) {
    this.store = store;
    this.sql = sql;
    store.indexes().ready(sql.model());
    this.complete =
        store.database().read(it -> store.indexes().total(sql.model(), sql.scope(), it)) <= MOST;
  }

  /** Whether every record is looked at, and not only the newest {@link #MOST}. */
  public boolean isComplete() {
    return complete;
  }

  /** How many of them were created at or after a moment. */
  public long createdSince(Instant moment) {
    Clause clause =
        Clause.of(
                "SELECT coalesce(sum(CASE WHEN \"at\" >= ? THEN 1 ELSE 0 END), 0) AS \"records\"",
                moment)
            .then(from(RecordSql.CREATED_AT + " AS \"at\""));
    return ask(clause).getFirst().integer("records");
  }

  /** How many of them have each value of a field; the most frequent value first. */
  public List<Tally> by(Field field) {
    Clause clause =
        Clause.of("SELECT \"key\", count(*) AS \"records\", NULL AS \"sum\"")
            .then(from(sql.column(field) + " AS \"key\""))
            .then(" WHERE \"key\" IS NOT NULL GROUP BY \"key\" ORDER BY \"records\" DESC, \"key\"");
    return ask(clause).stream().map(row -> tally(row, 0)).toList();
  }

  /**
   * How many of them there are in each month, and their sum, where there are any. Months begin in
   * the app's time zone, as days do. Sums are exact as far as a double is: of many large amounts
   * the database could not add up whole numbers.
   *
   * @param date a field with a date, or null for the moment of their creation
   * @param amount the field to add up, or null
   */
  public List<Tally> perMonth(YearMonth first, YearMonth last, Field date, Field amount) {
    String at = date == null ? RecordSql.CREATED_AT : sql.column(date);
    String added = amount == null ? "NULL" : "coalesce(" + sql.column(amount) + ", 0)";
    Clause clause =
        Clause.of("SELECT ")
            .then(month(first, last, date))
            .then(" AS \"key\", count(*) AS \"records\", sum(\"added\" * 1.0) AS \"sum\"")
            .then(from(at + " AS \"at\", " + added + " AS \"added\""))
            .then(" WHERE \"at\" >= ? AND \"at\" < ?", start(first, date), end(last, date))
            .then(" GROUP BY \"key\" ORDER BY \"key\"");
    int scale = amount == null ? 0 : amount.scale();
    return ask(clause).stream().map(row -> tally(row, scale)).toList();
  }

  /** The month of {@code "at"}, between these. */
  private Clause month(YearMonth first, YearMonth last, Field date) {
    Clause cases = Clause.of("CASE");
    for (YearMonth month = last; month.isAfter(first); month = month.minusMonths(1)) {
      cases = cases.then(" WHEN \"at\" >= ? THEN '" + month + "'", start(month, date));
    }
    return cases.then(" ELSE '" + first + "' END");
  }

  private Object end(YearMonth month, Field date) {
    return start(month.plusMonths(1), date);
  }

  private Object start(YearMonth month, Field date) {
    LocalDate day = month.atDay(1);
    return date == null ? day.atStartOfDay(store.zone()).toInstant() : day;
  }

  private Clause from(String columns) {
    Clause reached = complete ? sql.each(columns) : sql.newest(columns, MOST);
    return Clause.of(" FROM (").then(reached).then(") AS \"reached\"");
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
