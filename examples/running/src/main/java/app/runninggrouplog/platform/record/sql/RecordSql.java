package app.runninggrouplog.platform.record.sql;

import app.runninggrouplog.platform.db.Row;
import app.runninggrouplog.platform.db.Sql;
import app.runninggrouplog.platform.model.Entry;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.FieldType;
import app.runninggrouplog.platform.model.Filter;
import app.runninggrouplog.platform.model.ListQuery;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.model.Scope;
import app.runninggrouplog.platform.model.Way;
import app.runninggrouplog.platform.model.time.Moments;
import app.runninggrouplog.platform.rule.FieldCondition;
import app.runninggrouplog.platform.web.BadRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The SQL of one model's records within one scope, in the words that SQLite and PostgreSQL share.
 * The record is {@code "t"}; what is personal in a mixed model is {@code "p"}, the row beside it
 * that belongs to the caller.
 */
public final class RecordSql {
  /** The moment of a record's creation, in every statement of this class. */
  public static final String CREATED_AT = "\"t\".\"created_at\"";

  private final Model model;
  private final Scope scope;
  private final Clock clock;
  private final Shape shape;
  private final List<FieldCondition> where;

  /**
   * The SQL within a scope.
   *
   * @param clock tells what day it is, where the scope depends on it
   */
  public RecordSql(Model model, Scope scope, Clock clock) {
    this(model, scope, clock, List.of());
  }

  private RecordSql(Model model, Scope scope, Clock clock, List<FieldCondition> where) {
    this.where = where;
    this.clock = clock;
    this.model = model;
    this.scope = scope;
    this.shape = Shape.of(model);
  }

  public Model model() {
    return model;
  }

  public Scope scope() {
    return scope;
  }

  /** The same for records of which all of this holds; the others are as if they were not there. */
  public RecordSql where(List<FieldCondition> all) {
    return new RecordSql(model, scope, clock, all);
  }

  /** Whether it reaches all records of the model there are, but for whose they are. */
  public boolean reachesAll() {
    return scope.reachesAll(model) && where.isEmpty();
  }

  /**
   * The conditions that every statement about stored records begins with: whose they must be, and
   * to whom they must lead.
   */
  private List<Clause> mine() {
    return mine(scope.viewerIn(model), model.visibleTo());
  }

  private List<Clause> mine(Optional<String> member, List<Way> ways) {
    List<Clause> mine = new ArrayList<>();
    scope.ownerIn(model).ifPresent(owner -> mine.add(Clause.of("\"t\".\"owner_id\" = ?", owner)));
    member.ifPresent(user -> mine.add(new WaySql(model, clock).leadTo(user, ways)));
    ConditionSql sql = new ConditionSql(model, clock);
    scope.conditionsIn(model).forEach(condition -> mine.add(sql.of(condition)));
    where.forEach(condition -> mine.add(sql.of(condition)));
    return mine;
  }

  Clause mineAnd(Clause... conditions) {
    List<Clause> all = mine();
    all.addAll(List.of(conditions));
    return Clause.where(all);
  }

  public Packed byId(String id) {
    return new Packed(shape.columns(), select().then(from()).then(mineAnd(hasId(id))));
  }

  /** All records whose field has the value, oldest first. */
  public Clause all(ListQuery query) {
    List<Clause> conditions = conditions(query.filters());
    Clause all = select().then(from());
    return (conditions.isEmpty() ? all : all.then(Clause.where(conditions)))
        .then(" ORDER BY \"t\".\"id\"");
  }

  /** Some columns of all records. */
  public Clause each(String columns) {
    Clause each = Clause.of("SELECT " + columns).then(from());
    List<Clause> mine = mine();
    return mine.isEmpty() ? each : each.then(Clause.where(mine));
  }

  /** Some columns of the newest records. */
  public Clause newest(String columns, int limit) {
    return each(columns).then(" ORDER BY \"t\".\"id\" DESC LIMIT ?", limit);
  }

  public Clause owner(String id) {
    String owner = model.isUserScoped() ? "\"t\".\"owner_id\"" : "NULL";
    return Clause.of("SELECT " + owner + " AS \"owner_id\" FROM " + table())
        .then(mineAnd(hasId(id)));
  }

  /** The record, if one of these ways leads from it. */
  public Clause leading(String id, List<Way> ways) {
    return led(ways, List.of(hasId(id)));
  }

  /** One of the records from which one of these ways leads, if there are any. */
  public Clause some(List<Way> ways) {
    return led(ways, List.of()).then(" LIMIT 1");
  }

  private Clause led(List<Way> ways, List<Clause> conditions) {
    List<Clause> all = mine(scope.memberIn(model), ways);
    all.addAll(conditions);
    return Clause.of("SELECT \"t\".\"id\" FROM " + table()).then(Clause.where(all));
  }

  public Clause secret(String id, Field field) {
    return Clause.of("SELECT " + column(field) + " AS \"sealed\" FROM " + table())
        .then(mineAnd(hasId(id)));
  }

  /** A new row; a shared field that no column is given for stays empty. */
  public Clause insert(Entry entry, Map<String, Object> columns) {
    List<Object> values = new ArrayList<>();
    values.add(entry.id());
    values.add(entry.version());
    values.add(entry.createdAt());
    values.add(entry.updatedAt());
    if (model.isUserScoped()) {
      values.add(entry.ownerId());
    }
    model.sharedFields().forEach(field -> values.add(columns.get(field.column())));
    return new Clause(shape.insert(), values);
  }

  public Clause update(Entry entry, Map<String, Object> columns, Instant now) {
    List<Clause> sets = new ArrayList<>();
    columns.forEach((name, value) -> sets.add(Clause.of(quoted(name) + " = ?", value)));
    sets.add(Clause.of("\"version\" = \"version\" + 1, \"updated_at\" = ?", now));
    return Clause.of("UPDATE " + table())
        .then(Clause.joined(" SET ", sets, ", ", ""))
        .then(mineAnd(hasId(entry.id()), Clause.of("\"t\".\"version\" = ?", entry.version())));
  }

  /** Writes the caller's own values beside a shared record, whether or not there were some. */
  public Clause personal(String id, Map<String, Object> columns) {
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

  public Clause delete(String id) {
    return Clause.of("DELETE FROM " + table()).then(mineAnd(hasId(id)));
  }

  private Clause hasId(String id) {
    return Clause.of("\"t\".\"id\" = ?", id);
  }

  Clause select() {
    return Clause.of(shape.select());
  }

  /** The columns of a record, and what a list of them is ordered by. */
  Clause select(String key) {
    return Clause.of(shape.select() + ", " + key + " AS \"" + Shape.KEY + "\"");
  }

  /** The rows of a list, by a query that {@link #select(String)} begins. */
  List<Row> rows(Clause list, Sql connection) {
    return new Packed(shape.listed(), list).rows(connection);
  }

  Clause from() {
    return from(Clause.of(" FROM " + table()));
  }

  /** The same where the record is joined to something else. */
  Clause from(Clause start) {
    return model.isMixed() ? start.then(shape.personal(), scope.caller().userId()) : start;
  }

  /** Whose the records must be, and what else must hold. */
  List<Clause> conditions(List<Filter> filters) {
    List<Clause> conditions = mine();
    filters.forEach(filter -> conditions.add(condition(filter)));
    return conditions;
  }

  private Clause condition(Filter filter) {
    requireSeen(filter.field());
    Field field = ListFields.filtered(model, filter);
    String column = column(field);
    if (filter.value() instanceof Moments any) {
      Object first = StoredForm.write(field, any.first());
      return Clause.of(column + " BETWEEN ? AND ?", first, StoredForm.write(field, any.last()));
    }
    Object value = StoredForm.write(field, meant(field, filter.value()));
    return switch (filter.kind()) {
      case EQUAL -> Clause.of(column + " = ?", value);
      case FROM -> Clause.of(column + " >= ?", value);
      case TO -> Clause.of(column + " <= ?", value);
      case EMPTY -> Clause.of(column + " IS NULL");
      case FILLED -> Clause.of(column + " IS NOT NULL");
    };
  }

  /** Who asks may say so in place of their id. */
  private Object meant(Field field, Object value) {
    return field.type() == FieldType.PERSON && Field.CALLER.equals(value)
        ? scope.caller().userId()
        : value;
  }

  /** What is not told cannot be found out by asking for records that have it, or for an order. */
  void requireSeen(String field) {
    if (!scope.sees(model, field)) {
      throw new BadRequest("Records cannot be asked for by " + field + ".");
    }
  }

  public String column(Field field) {
    return Shape.column(field);
  }

  String table() {
    return shape.table();
  }

  /**
   * Names come from models, which admit only plain words; the quotes keep apart what SQL reserves.
   */
  static String quoted(String name) {
    return '"' + name + '"';
  }
}
