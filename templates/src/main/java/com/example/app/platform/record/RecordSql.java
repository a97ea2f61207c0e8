package com.example.app.platform.record;

import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.Filter;
import com.example.app.platform.model.ListQuery;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SQL of one model's records within one scope, in the words that SQLite and PostgreSQL share.
 * The record is {@code "t"}; what is personal in a mixed model is {@code "p"}, the row beside it
 * that belongs to the caller.
 */
final class RecordSql {
  /** The moment of a record's creation, in every statement of this class. */
  static final String CREATED_AT = "\"t\".\"created_at\"";

  private final Model model;
  private final Scope scope;

  RecordSql(Model model, Scope scope) {
    this.model = model;
    this.scope = scope;
  }

  /** The conditions that every statement about stored records begins with: whose they must be. */
  private List<Clause> mine() {
    return scope.ownerIn(model).stream()
        .map(owner -> Clause.of("\"t\".\"owner_id\" = ?", owner))
        .toList();
  }

  private Clause mineAnd(Clause... conditions) {
    return Clause.where(Stream.concat(mine().stream(), Stream.of(conditions)).toList());
  }

  Clause count(ListQuery query) {
    return Clause.of("SELECT count(*) AS \"total\"").then(from()).then(matching(query));
  }

  Clause page(ListQuery query) {
    return select()
        .then(from())
        .then(matching(query))
        .then(order(query.orderBy()))
        .then(" LIMIT ? OFFSET ?", query.limit(), (query.page() - 1L) * query.limit());
  }

  Clause byId(String id) {
    return select().then(from()).then(mineAnd(hasId(id)));
  }

  /** Records by their title, those first that begin with the words. */
  Clause titled(String words, int most) {
    Field title = model.displayField();
    String key = "lower(" + column(title) + ")";
    String escaped = words.replaceAll("([\\\\%_])", "\\\\$1");
    Clause has =
        title.isTextual()
            ? Clause.of(key + " LIKE lower(?) ESCAPE '\\'", "%" + escaped + "%")
            : Clause.of("1 = 0");
    return select()
        .then(from())
        .then(mineAnd(has))
        .then(
            " ORDER BY CASE WHEN " + key + " LIKE lower(?) ESCAPE '\\' THEN 0 ELSE 1 END, ",
            escaped + "%")
        .then(key + ", \"t\".\"id\" LIMIT ?", most);
  }

  /** All records whose field has the value, oldest first. */
  Clause all(ListQuery query) {
    return select().then(from()).then(matching(query)).then(" ORDER BY \"t\".\"id\"");
  }

  /** Some columns of the newest records. */
  Clause newest(String columns, int limit) {
    Clause mine = Clause.of("SELECT " + columns).then(from());
    return (mine().isEmpty() ? mine : mine.then(mineAnd()))
        .then(" ORDER BY \"t\".\"id\" DESC LIMIT ?", limit);
  }

  Clause owner(String id) {
    String owner = model.isUserScoped() ? "\"t\".\"owner_id\"" : "NULL";
    return Clause.of("SELECT " + owner + " AS \"owner_id\" FROM " + table())
        .then(mineAnd(hasId(id)));
  }

  Clause secret(String id, Field field) {
    return Clause.of("SELECT " + column(field) + " AS \"sealed\" FROM " + table())
        .then(mineAnd(hasId(id)));
  }

  Clause insert(Entry entry, Map<String, Object> columns) {
    List<Clause> names = new ArrayList<>();
    List<Clause> values = new ArrayList<>();
    names.add(Clause.of("\"id\""));
    values.add(Clause.of("?", entry.id()));
    if (model.isUserScoped()) {
      names.add(Clause.of("\"owner_id\""));
      values.add(Clause.of("?", entry.ownerId()));
    }
    columns.forEach((name, value) -> names.add(Clause.of(quoted(name))));
    columns.forEach((name, value) -> values.add(Clause.of("?", value)));
    names.add(Clause.of("\"version\", \"created_at\", \"updated_at\""));
    values.add(Clause.of("?, ?, ?", entry.version(), entry.createdAt(), entry.updatedAt()));
    return Clause.of("INSERT INTO " + quoted(model.table()))
        .then(Clause.joined(" (", names, ", ", ")"))
        .then(Clause.joined(" VALUES (", values, ", ", ")"));
  }

  Clause update(Entry entry, Map<String, Object> columns, Instant now) {
    List<Clause> sets = new ArrayList<>();
    columns.forEach((name, value) -> sets.add(Clause.of(quoted(name) + " = ?", value)));
    sets.add(Clause.of("\"version\" = \"version\" + 1, \"updated_at\" = ?", now));
    return Clause.of("UPDATE " + table())
        .then(Clause.joined(" SET ", sets, ", ", ""))
        .then(mineAnd(hasId(entry.id()), Clause.of("\"t\".\"version\" = ?", entry.version())));
  }

  /** Writes the caller's own values beside a shared record, whether or not there were some. */
  Clause personal(String id, Map<String, Object> columns) {
    List<Clause> names = new ArrayList<>();
    List<Clause> values = new ArrayList<>();
    List<Clause> sets = new ArrayList<>();
    columns.forEach((name, value) -> names.add(Clause.of(quoted(name))));
    columns.forEach((name, value) -> values.add(Clause.of("?", value)));
    columns.forEach(
        (name, value) -> sets.add(Clause.of(quoted(name) + " = excluded." + quoted(name))));
    return Clause.of("INSERT INTO " + quoted(model.personalTable()))
        .then(Clause.joined(" (\"record_id\", \"user_id\", ", names, ", ", ")"))
        .then(Clause.of(" VALUES (?, ?, ", id, scope.caller().userId()))
        .then(Clause.joined("", values, ", ", ")"))
        .then(" ON CONFLICT (\"record_id\", \"user_id\") DO UPDATE SET ")
        .then(Clause.joined("", sets, ", ", ""));
  }

  Clause delete(String id) {
    return Clause.of("DELETE FROM " + table()).then(mineAnd(hasId(id)));
  }

  private Clause hasId(String id) {
    return Clause.of("\"t\".\"id\" = ?", id);
  }

  private Clause select() {
    String owner = model.isUserScoped() ? "\"t\".\"owner_id\", " : "";
    String fields =
        model.shownFields().stream()
            .map(field -> column(field) + " AS " + quoted(field.column()))
            .collect(Collectors.joining(", "));
    return Clause.of(
        "SELECT \"t\".\"id\", \"t\".\"version\", \"t\".\"created_at\", \"t\".\"updated_at\", "
            + owner
            + fields);
  }

  private Clause from() {
    if (!model.isMixed()) {
      return Clause.of(" FROM " + table());
    }
    return Clause.of(
        " FROM %s LEFT JOIN %s AS \"p\" ON \"p\".\"record_id\" = \"t\".\"id\" AND \"p\".\"user_id\" = ?"
            .formatted(table(), quoted(model.personalTable())),
        scope.caller().userId());
  }

  private Clause matching(ListQuery query) {
    List<Clause> conditions = new ArrayList<>(mine());
    query.filters().forEach(filter -> conditions.add(condition(filter)));
    if (!query.search().isBlank()) {
      conditions.add(contains(query.search().strip()));
    }
    return conditions.isEmpty() ? Clause.NONE : Clause.where(conditions);
  }

  private Clause condition(Filter filter) {
    Field field = ListFields.filtered(model, filter);
    String column = column(field);
    Object value = StoredForm.write(field, filter.value());
    return switch (filter.kind()) {
      case EQUAL -> Clause.of(column + " = ?", value);
      case FROM -> Clause.of(column + " >= ?", value);
      case TO -> Clause.of(column + " <= ?", value);
      case EMPTY -> Clause.of(column + " IS NULL");
      case FILLED -> Clause.of(column + " IS NOT NULL");
    };
  }

  private Clause contains(String words) {
    String pattern = "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    List<Clause> any =
        model.fields().stream()
            .filter(Field::isTextual)
            .map(f -> Clause.of("lower(" + column(f) + ") LIKE lower(?) ESCAPE '\\'", pattern))
            .toList();
    return any.isEmpty() ? Clause.of("1 = 0") : Clause.joined("(", any, " OR ", ")");
  }

  /** Empty values come last either way, and the id makes the order of equal ones stable. */
  private Clause order(String orderBy) {
    boolean reverse = orderBy.startsWith("-");
    String name = reverse ? orderBy.substring(1) : orderBy;
    if (name.isEmpty()) {
      return Clause.of(" ORDER BY \"t\".\"id\" DESC");
    }
    String key = orderKey(name);
    String direction = reverse ? " DESC" : " ASC";
    return Clause.of(
        " ORDER BY %1$s IS NULL, %1$s%2$s, \"t\".\"id\"%2$s".formatted(key, direction));
  }

  private String orderKey(String name) {
    if (name.equals("id")) {
      return "\"t\".\"id\"";
    }
    Field field = ListFields.ordered(model, name);
    return field.isTextual() ? "lower(" + column(field) + ")" : column(field);
  }

  String column(Field field) {
    String name = (field.isPersonal() ? "\"p\"." : "\"t\".") + quoted(field.column());
    Object initial = field.isPersonal() ? field.initialValue() : null;
    return initial == null
        ? name
        : "coalesce(" + name + ", " + StoredForm.literal(field, initial) + ")";
  }

  private String table() {
    return quoted(model.table()) + " AS \"t\"";
  }

  /**
   * Names come from models, which admit only plain words; the quotes keep apart what SQL reserves.
   */
  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
