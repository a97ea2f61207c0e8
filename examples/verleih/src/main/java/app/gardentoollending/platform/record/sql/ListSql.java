package app.gardentoollending.platform.record.sql;

import app.gardentoollending.platform.db.Dialect;
import app.gardentoollending.platform.db.Row;
import app.gardentoollending.platform.db.Sql;
import app.gardentoollending.platform.model.ListQuery;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.Page;
import app.gardentoollending.platform.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The SQL of one list: its pages and how many records are on them. */
public final class ListSql {
  /** From here on it is cheaper to find the ids of a page first, along an index, and then rows. */
  private static final int FAR = 1_000;

  private final RecordSql records;
  private final Model model;
  private final Scope scope;
  private final ListQuery query;
  private final SearchWords words;
  private final Optional<Clause> title;
  private final Order order;

  /**
   * The SQL of a list.
   *
   * @param titles finds by their title what the search index does not know by it
   */
  public ListSql(RecordSql records, ListQuery query, ShownTitle titles) {
    this.records = records;
    this.model = records.model();
    this.scope = records.scope();
    this.query = query;
    this.words = SearchWords.of(query.search());
    this.title =
        query.search().isBlank() || ShownTitle.isIndexed(model)
            ? Optional.empty()
            : titles.holds(records, query.search());
    this.order =
        isWalkOfIndex()
            ? Order.asFound("\"s\"." + Dialect.ROW)
            : Order.of(records, model, query.orderBy());
  }

  /** A search in its own order goes along the search index, and stops when a page is full. */
  private boolean isWalkOfIndex() {
    return query.orderBy().isEmpty()
        && !words.isEmpty()
        && title.isEmpty()
        && SearchIndex.of(model).isPresent()
        && SearchIndex.personal(model).isEmpty();
  }

  /** The first rows of the page that was asked for, as many as wanted if there are that many. */
  public List<Row> rows(int wanted, Sql connection) {
    if (query.after().isEmpty()) {
      return records.rows(page(wanted), connection);
    }
    List<Row> rows = new ArrayList<>();
    for (Clause stretch : after()) {
      if (rows.size() < wanted) {
        Clause rest = stretch.then(" LIMIT ?", wanted - rows.size());
        rows.addAll(records.rows(rest, connection));
      }
    }
    return rows;
  }

  private List<Clause> after() {
    return order.after(Cursor.of(query.after(), order)).stream()
        .map(stretch ->
            records.select(order.key()).then(found(stretch.condition())).then(stretch.by()))
        .toList();
  }

  private Clause page(int wanted) {
    long offset = (query.page() - 1L) * query.limit();
    if (offset < FAR || isWalkOfIndex()) {
      return Clause.of(
          records.select(order.key()),
          found(),
          Clause.of(order.by(order.key()) + " LIMIT ? OFFSET ?", wanted, offset));
    }
    Clause ids =
        Clause.of("SELECT " + Order.ID + " AS \"id\", " + order.key() + " AS \"" + Shape.KEY + "\"")
            .then(found())
            .then(order.by(order.key()))
            .then(" LIMIT ? OFFSET ?", wanted, offset);
    String key = "\"k\".\"" + Shape.KEY + "\"";
    String from = ") AS \"k\" JOIN " + records.table() + " ON " + Order.ID + " = \"k\".\"id\"";
    return records
        .select(key)
        .then(records.from(ids.within(" FROM (", from)))
        .then(order.by(key))
        .then(" LIMIT ?", wanted);
  }

  /** Where the next page begins, after this one's last row. */
  public String next(Row last) {
    Object key = order.number() ? last.integer(Shape.KEY) : last.text(Shape.KEY);
    return new Cursor(key, last.text("id")).text(order);
  }

  /** How many records the query finds, as {@code "total"}, but at most one more than is counted. */
  public Clause count() {
    return Clause.of("SELECT count(*) AS \"total\" FROM (SELECT 1 AS \"one\"")
        .then(found())
        .then(" LIMIT ?) AS \"found\"", Page.MOST_COUNTED + 1);
  }

  /** From where, and what must hold. */
  private Clause found(Clause... more) {
    List<Clause> conditions = new ArrayList<>(records.conditions(query.filters()));
    Clause from = records.from();
    if (isWalkOfIndex()) {
      SearchIndex index = SearchIndex.of(model).orElseThrow();
      from = records.from(Clause.of(Dialect.fromTextIndex(index.name(), model.table(), "t")));
      conditions.add(meets(index, owner()));
    } else if (!query.search().isBlank()) {
      conditions.add(isFound());
    }
    conditions.addAll(List.of(more));
    return conditions.isEmpty() ? from : from.then(Clause.where(conditions));
  }

  private Clause isFound() {
    List<Clause> rows = new ArrayList<>();
    if (!words.isEmpty()) {
      SearchIndex.of(model).ifPresent(index -> rows.add(rows(index)));
      SearchIndex.personal(model).ifPresent(index -> personalRows(index).ifPresent(rows::add));
    }
    List<Clause> any = new ArrayList<>(title.stream().toList());
    if (!rows.isEmpty()) {
      any.add(Clause.joined("\"t\"." + Dialect.ROW + " IN (", rows, " UNION ALL ", ")"));
    }
    return any.isEmpty() ? Clause.of("1 = 0") : Clause.joined("(", any, " OR ", ")");
  }

  private Clause rows(SearchIndex index) {
    return Clause.of("SELECT " + Dialect.ROW + " FROM \"" + index.name() + "\" WHERE ")
        .then(meets(index, owner()));
  }

  /** The records beside which the caller has written the words for themselves. */
  private Optional<Clause> personalRows(SearchIndex index) {
    String user = scope.caller().userId();
    if (user == null) {
      return Optional.empty();
    }
    return Optional.of(
        Clause.of("SELECT \"r\"." + Dialect.ROW)
            .then(Dialect.fromTextIndex(index.name(), index.table(), "mine"))
            .then(
                " JOIN \"" + model.table() + "\" AS \"r\" ON \"r\".\"id\" = \"mine\".\"record_id\"")
            .then(" WHERE \"mine\".\"user_id\" = ? AND ", user)
            .then(meets(index, user)));
  }

  private Clause meets(SearchIndex index, String owner) {
    return Clause.of(Dialect.matches(index.name()), index.match(words, owner));
  }

  private String owner() {
    return scope.ownerIn(model).orElse(null);
  }
}
