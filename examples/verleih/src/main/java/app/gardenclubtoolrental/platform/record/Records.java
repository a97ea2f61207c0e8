package app.gardenclubtoolrental.platform.record;

import app.gardenclubtoolrental.platform.db.ConstraintViolation;
import app.gardenclubtoolrental.platform.db.Ids;
import app.gardenclubtoolrental.platform.db.Sql;
import app.gardenclubtoolrental.platform.db.Work;
import app.gardenclubtoolrental.platform.file.StoredFile;
import app.gardenclubtoolrental.platform.model.DataScope;
import app.gardenclubtoolrental.platform.model.Entry;
import app.gardenclubtoolrental.platform.model.Field;
import app.gardenclubtoolrental.platform.model.ListQuery;
import app.gardenclubtoolrental.platform.model.Model;
import app.gardenclubtoolrental.platform.model.Page;
import app.gardenclubtoolrental.platform.model.Scope;
import app.gardenclubtoolrental.platform.model.Validation;
import app.gardenclubtoolrental.platform.model.Values;
import app.gardenclubtoolrental.platform.web.Conflict;
import app.gardenclubtoolrental.platform.web.Forbidden;
import app.gardenclubtoolrental.platform.web.NotFound;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The records of one model, as far as one scope reaches. Whoever reads or writes records goes
 * through here: the API, the pages and the actions alike. A record outside of the scope is as if it
 * did not exist.
 */
public final class Records {
  private final RecordStore store;
  private final Model model;
  private final Scope scope;
  private final RecordSql sql;
  private final RecordForm form;
  private final RecordChecks checks;

  Records(RecordStore store, Model model, Scope scope) {
    this.store = store;
    this.model = model;
    this.scope = scope;
    this.sql = new RecordSql(model, scope);
    this.form = new RecordForm(model, store.secrets());
    this.checks = new RecordChecks(store.models(), model, scope);
  }

  public Model model() {
    return model;
  }

  public Scope scope() {
    return scope;
  }

  public Page page(ListQuery query) {
    return reading(connection -> {
      List<Entry> entries = sql.page(query).query(connection).stream().map(form::entry).toList();
      return new Page(entries, query.page(), query.limit(), total(query, entries, connection));
    });
  }

  /** A page that isn't full is the last one and tells the total by itself. */
  private long total(ListQuery query, List<Entry> entries, Sql connection) {
    boolean last = entries.size() < query.limit() && (query.page() == 1 || !entries.isEmpty());
    return last
        ? (query.page() - 1L) * query.limit() + entries.size()
        : sql.count(query).one(connection).orElseThrow().integer("total");
  }

  /** How many records the query finds on all its pages. */
  public long count(ListQuery query) {
    return reading(connection -> sql.count(query).one(connection).orElseThrow().integer("total"));
  }

  public long count() {
    return count(ListQuery.first());
  }

  public Optional<Entry> find(String id) {
    return reading(connection -> stored(id, connection));
  }

  /**
   * The record that must be there.
   *
   * @throws NotFound if it isn't there, or not for this scope
   */
  public Entry get(String id) {
    return find(id).orElseThrow(NotFound::new);
  }

  /** All records, oldest first. */
  public List<Entry> all() {
    return list(ListQuery.first());
  }

  /** The records whose field has this value, oldest first; null finds those where it is empty. */
  public List<Entry> findBy(String field, Object value) {
    return list(ListQuery.first().where(field, value));
  }

  /** The record whose unique field has this value. */
  public Optional<Entry> findOne(String field, Object value) {
    List<Entry> found = findBy(field, value);
    if (found.size() > 1) {
      throw new IllegalStateException(
          "Several users have a %s with this %s; ask for all of them."
              .formatted(model.name(), field));
    }
    return found.stream().findFirst();
  }

  private List<Entry> list(ListQuery query) {
    return reading(
        connection -> sql.all(query).query(connection).stream().map(form::entry).toList());
  }

  public Entry create(Values values) {
    return create(Validation.complete(model.fields()).typed(values));
  }

  /** Creates a record from checked input, or names everything that is wrong with it. */
  public Entry create(Validation.Checked input) {
    if (model.isUserScoped() && scope.caller().userId() == null) {
      throw new IllegalStateException("A %s belongs to a user: name them.".formatted(model.name()));
    }
    return insert(input, model.isUserScoped() ? scope.caller().userId() : null);
  }

  /** Creates a record that belongs to another user, which only a system-wide action may. */
  public Entry createFor(String userId, Values values) {
    if (scope.dataScope() != DataScope.SYSTEM_WIDE) {
      throw new Forbidden("Only a system-wide action creates records for other users.");
    }
    return insert(Validation.complete(model.fields()).typed(values), userId);
  }

  private Entry insert(Validation.Checked input, String ownerId) {
    checks.writer();
    Instant now = store.database().clock().instant().truncatedTo(ChronoUnit.MILLIS);
    Entry entry = new Entry(Ids.next(), ownerId, Values.none(), 1, now, now);
    return changing(connection -> {
      checks.owner(ownerId, connection);
      checks.refuse(input, null, ownerId, connection);
      sql.insert(entry, form.columns(entry.id(), model.sharedFields(), input.values()))
          .execute(connection);
      writePersonal(entry.id(), input.values(), connection);
      return stored(entry.id(), connection).orElseThrow();
    });
  }

  /** Changes the fields that the values name, and no other. */
  public Entry update(String id, Values values) {
    return update(id, Validation.partial(model.fields()).typed(values), null);
  }

  /**
   * Changes a record by checked input.
   *
   * @param expected the version that the writer has seen, or null if they don't care
   * @throws Conflict if somebody has changed it since
   */
  public Entry update(String id, Validation.Checked input, Long expected) {
    checks.reader();
    if (!model.isMixed() || touchesShared(input)) {
      checks.writer();
    }
    return replacing(
        id,
        (entry, connection) -> {
          checks.version(entry, expected);
          checks.refuse(input, entry, entry.ownerId(), connection);
          writeShared(entry, form.columns(id, model.sharedFields(), input.values()), connection);
          writePersonal(id, input.values(), connection);
        });
  }

  /** Puts an uploaded file in its field, in place of the one before. */
  public Entry attach(String id, Field field, StoredFile file) {
    checks.reader();
    checks.writer();
    return replacing(
        id,
        (entry, connection) -> {
          store.files().keep(connection, file, entry.ownerId());
          writeShared(entry, Map.of(field.column(), file.id()), connection);
        });
  }

  /** Changes a record in one transaction; files that it no longer names go after that. */
  private Entry replacing(String id, BiConsumer<Entry, Sql> change) {
    record Both(Entry before, Entry after) {}
    Both both =
        changing(connection -> {
          Entry before = stored(id, connection).orElseThrow(NotFound::new);
          change.accept(before, connection);
          return new Both(before, stored(id, connection).orElseThrow());
        });
    removeFiles(both.before(), form.files(both.after()));
    return both.after();
  }

  /** Refuses somebody who could not change this record, before they send more. */
  public void requireWritable(String id) {
    checks.writer();
    get(id);
  }

  public void delete(String id) {
    delete(id, null);
  }

  /** Deletes a record, unless somebody has changed it since the writer has seen it. */
  public void delete(String id, Long expected) {
    checks.reader();
    checks.writer();
    Entry deleted =
        changing(connection -> {
          Entry entry = stored(id, connection).orElseThrow(NotFound::new);
          checks.version(entry, expected);
          sql.delete(id).execute(connection);
          return entry;
        });
    removeFiles(deleted, Set.of());
  }

  /** What a secret field holds. Only for whoever may write it, and never to be shown. */
  public Optional<String> secret(String id, String fieldName) {
    checks.writer();
    Field field = model.field(fieldName).orElseThrow();
    String sealed =
        store
            .database()
            .read(connection -> sql.secret(id, field).one(connection))
            .orElseThrow(NotFound::new)
            .text("sealed");
    return Optional.ofNullable(sealed).map(text -> form.open(id, field, text));
  }

  private <T> T reading(Work<T> work) {
    checks.reader();
    return store.database().read(work);
  }

  private <T> T changing(Work<T> work) {
    try {
      return store.database().write(work);
    } catch (ConstraintViolation e) {
      throw checks.explain(e);
    }
  }

  private void writeShared(Entry entry, Map<String, Object> columns, Sql connection) {
    Instant now = store.database().clock().instant();
    if (!columns.isEmpty() && sql.update(entry, columns, now).execute(connection) == 0) {
      throw checks.changedMeanwhile();
    }
  }

  private void writePersonal(String id, Values values, Sql connection) {
    Map<String, Object> columns = form.columns(id, model.personalFields(), values);
    if (!columns.isEmpty() && scope.caller().userId() != null) {
      sql.personal(id, columns).execute(connection);
    }
  }

  private boolean touchesShared(Validation.Checked input) {
    Set<String> named = new HashSet<>(input.values().asMap().keySet());
    input.errors().forEach(error -> named.add(error.field()));
    return model.sharedFields().stream().map(Field::name).anyMatch(named::contains);
  }

  private Optional<Entry> stored(String id, Sql connection) {
    return sql.byId(id).one(connection).map(form::entry);
  }

  private void removeFiles(Entry before, Set<String> stillNamed) {
    form.files(before).stream()
        .filter(id -> !stillNamed.contains(id))
        .forEach(store.files()::remove);
  }
}
