package com.example.app.platform.record;

import com.example.app.platform.db.Row;
import com.example.app.platform.db.Sql;
import com.example.app.platform.model.Entry;
import com.example.app.platform.model.ListQuery;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Page;
import com.example.app.platform.record.sql.Clause;
import com.example.app.platform.record.sql.ListSql;
import com.example.app.platform.record.sql.RecordSql;
import com.example.app.platform.record.sql.TitleSql;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of one model's records: pages, and how many records are on all of them. */
record RecordList(RecordStore store, RecordSql sql, RecordForm form) {

  /**
   * How many records were counted.
   *
   * @param isExact false if there are or may be more
   */
  record Count(long total, boolean isExact) {}

  Page page(ListQuery query) {
    boolean complete = prepare(query);
    return store.database().read(connection -> page(query, complete, connection));
  }

  Count count(ListQuery query) {
    boolean complete = prepare(query);
    return store.database().read(connection -> count(query, complete, connection));
  }

  /** Whether a search finds all that it should. */
  private boolean prepare(ListQuery query) {
    Model model = sql.model();
    store.indexes().ready(model);
    return query.search().isBlank() || store.indexes().catchUp(model);
  }

  /** A long stretch of the list, without saying how much there is in all. */
  Records.Stretch stretch(ListQuery query, int most) {
    prepare(query);
    return store.database().read(connection -> stretch(query, most, connection));
  }

  private Records.Stretch stretch(ListQuery query, int most, Sql connection) {
    ListSql list = new ListSql(sql, query);
    List<Row> rows = list.rows(most + 1, connection);
    boolean more = rows.size() > most;
    List<Row> shown = more ? rows.subList(0, most) : rows;
    return new Records.Stretch(
        shown.stream().map(form::entry).toList(), more ? list.next(shown.getLast()) : null);
  }

  /** Records by their title, the best first. */
  List<Entry> titled(String words, int most) {
    prepare(ListQuery.first().search(words));
    TitleSql titles = new TitleSql(sql);
    return store
        .database()
        .read(connection -> {
          Map<String, Entry> found = new LinkedHashMap<>();
          for (Clause step : titles.fast(words, most)) {
            if (found.size() < most) {
              entries(step, connection).forEach(entry -> found.putIfAbsent(entry.id(), entry));
            }
          }
          return found.isEmpty()
              ? entries(titles.anywhere(words, most), connection)
              : found.values().stream().limit(most).toList();
        });
  }

  /** In the order of their titles. */
  private List<Entry> entries(Clause query, Sql connection) {
    String title = sql.model().display();
    return query.query(connection).stream()
        .map(form::entry)
        .sorted(
            Comparator.comparing(
                entry -> String.valueOf(entry.values().text(title)), String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private Page page(ListQuery query, boolean complete, Sql connection) {
    Records.Stretch shown = stretch(query, query.limit(), connection);
    int length = shown.entries().size();
    boolean isLast = query.after().isEmpty() && shown.next() == null;
    Count count =
        isLast && (query.page() == 1 || length > 0)
            ? new Count((query.page() - 1L) * query.limit() + length, complete)
            : count(query, complete, connection);
    return new Page(
        shown.entries(), query.page(), query.limit(), count.total(), count.isExact(), shown.next());
  }

  private Count count(ListQuery query, boolean complete, Sql connection) {
    boolean isCounted = sql.reachesAll();
    if (query.isOfAll() && isCounted) {
      return new Count(store.indexes().total(sql.model(), sql.scope(), connection), true);
    }
    long counted = new ListSql(sql, query).count().one(connection).orElseThrow().integer("total");
    return new Count(
        Math.min(counted, Page.MOST_COUNTED), complete && counted <= Page.MOST_COUNTED);
  }
}
