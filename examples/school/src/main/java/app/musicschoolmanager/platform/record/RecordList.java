package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Page;
import app.musicschoolmanager.platform.record.sql.Clause;
import app.musicschoolmanager.platform.record.sql.ListFields;
import app.musicschoolmanager.platform.record.sql.ListSql;
import app.musicschoolmanager.platform.record.sql.RecordSql;
import app.musicschoolmanager.platform.record.sql.TitleSql;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

  /** Whether a search finds all that it should, be it by what other records are called. */
  private boolean prepare(ListQuery query) {
    boolean complete = true;
    store.indexes().ready(sql.model());
    for (Model model : query.search().isBlank() ? List.<Model>of() : along()) {
      store.indexes().ready(model);
      complete &= store.indexes().catchUp(model);
    }
    return complete;
  }

  private List<Model> along() {
    return store.titles().along(sql.model());
  }

  private ListSql sql(ListQuery query) {
    return new ListSql(sql, query, store.titles());
  }

  /** A long stretch of the list, without saying how much there is in all. */
  Records.Stretch stretch(ListQuery query, int most) {
    prepare(query);
    return store.database().read(connection -> stretch(query, most, connection));
  }

  private Records.Stretch stretch(ListQuery query, int most, Sql connection) {
    ListSql list = sql(query);
    List<Row> rows = list.rows(most + 1, connection);
    boolean more = rows.size() > most;
    List<Row> shown = more ? rows.subList(0, most) : rows;
    return new Records.Stretch(
        shown.stream().map(form::entry).toList(), more ? list.next(shown.getLast()) : null);
  }

  /** Records by their title, or to choose from if no words are said; the likeliest first. */
  List<Entry> titled(String words, int most) {
    prepare(ListQuery.first().search(words));
    TitleSql titles = new TitleSql(sql, store.titles());
    if (words.isEmpty()) {
      return entries(titles.offered(most), most);
    }
    List<Entry> found = entries(titles.fast(words, most), most);
    return found.isEmpty() ? entries(titles.anywhere(words, most), most) : found;
  }

  /** What one step after the other finds, until it is enough. */
  private List<Entry> entries(List<Clause> steps, int most) {
    return store
        .database()
        .read(connection -> {
          Map<String, Entry> found = new LinkedHashMap<>();
          for (Clause step : steps) {
            if (found.size() < most) {
              entries(step, connection).forEach(entry -> found.putIfAbsent(entry.id(), entry));
            }
          }
          return found.values().stream().limit(most).toList();
        });
  }

  /** Texts in the order of titles, whatever the case. */
  private List<Entry> entries(Clause query, Sql connection) {
    Stream<Entry> entries = query.query(connection).stream().map(form::entry);
    Field title = sql.model().displayField();
    Comparator<Entry> byTitle =
        Comparator.comparing(
            entry -> String.valueOf(entry.values().text(title.name())),
            String.CASE_INSENSITIVE_ORDER);
    return title.isTextual() && !ListFields.isNumbered(sql.model(), title)
        ? entries.sorted(byTitle).toList()
        : entries.toList();
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
    long counted = sql(query).count().one(connection).orElseThrow().integer("total");
    return new Count(
        Math.min(counted, Page.MOST_COUNTED), complete && counted <= Page.MOST_COUNTED);
  }
}
