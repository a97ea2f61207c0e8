package org.example.makerspace.platform.record;

import java.util.List;
import org.example.makerspace.platform.db.Row;
import org.example.makerspace.platform.db.Sql;
import org.example.makerspace.platform.model.ListQuery;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Page;
import org.example.makerspace.platform.record.sql.ListSql;
import org.example.makerspace.platform.record.sql.RecordSql;

/** Lists of one model's records: pages, and how many records are on all of them. */
record RecordList(RecordStore store, RecordSql sql, RecordForm form) {

  /**
   * How many records were counted.
   *
   * @param isExact false if there are more
   */
  record Count(long total, boolean isExact) {}

  Page page(ListQuery query) {
    return reading(query, connection -> page(query, connection));
  }

  Count count(ListQuery query) {
    return reading(query, connection -> count(query, connection));
  }

  private interface Reading<T> {
    T of(Sql connection);
  }

  private <T> T reading(ListQuery query, Reading<T> reading) {
    Model model = sql.model();
    store.indexes().ready(model);
    if (!query.search().isBlank()) {
      store.indexes().catchUp(model);
    }
    return store.database().read(reading::of);
  }

  /** A long stretch of the list, without saying how much there is in all. */
  Records.Stretch stretch(ListQuery query, int most) {
    return reading(
        query,
        connection -> {
          ListSql list = new ListSql(sql, query);
          List<Row> rows = list.rows(most + 1, connection);
          boolean more = rows.size() > most;
          List<Row> shown = more ? rows.subList(0, most) : rows;
          return new Records.Stretch(
              shown.stream().map(form::entry).toList(), more ? list.next(shown.getLast()) : null);
        });
  }

  private Page page(ListQuery query, Sql connection) {
    ListSql list = new ListSql(sql, query);
    List<Row> rows = list.rows(query.limit() + 1, connection);
    boolean more = rows.size() > query.limit();
    List<Row> shown = more ? rows.subList(0, query.limit()) : rows;
    boolean knowsTotal =
        query.after().isEmpty() && !more && (query.page() == 1 || !shown.isEmpty());
    Count count =
        knowsTotal
            ? new Count((query.page() - 1L) * query.limit() + shown.size(), true)
            : count(query, connection);
    return new Page(
        shown.stream().map(form::entry).toList(),
        query.page(),
        query.limit(),
        count.total(),
        count.isExact(),
        more ? list.next(shown.getLast()) : null);
  }

  private Count count(ListQuery query, Sql connection) {
    if (query.isOfAll()) {
      return new Count(store.indexes().total(sql.model(), sql.scope(), connection), true);
    }
    long counted = new ListSql(sql, query).count().one(connection).orElseThrow().integer("total");
    return new Count(Math.min(counted, Page.MOST_COUNTED), counted <= Page.MOST_COUNTED);
  }
}
