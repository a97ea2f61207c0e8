package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.db.ConstraintViolation;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.db.Work;
import app.musicschoolmanager.platform.file.StoredFile;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.right.Rights;
import app.musicschoolmanager.platform.record.sql.Clause;
import app.musicschoolmanager.platform.record.sql.RecordSql;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.NotFound;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The writing side of {@link Records}: every change of a record is made here, and told to the
 * store's recorder in the same transaction.
 */
final class RecordWrites {
  private final RecordStore store;
  private final Model model;
  private final Scope scope;
  private final RecordSql sql;
  private final RecordForm form;
  private final RecordChecks checks;
  private final Rights rights;
  private final ChangeNotes notes;

  RecordWrites(RecordStore store, Model model, Scope scope) {
    this.store = store;
    this.model = model;
    this.scope = scope;
    this.sql = new RecordSql(model, scope, store.database().clock());
    this.form = new RecordForm(model, store.secrets());
    this.checks = new RecordChecks(store, model, scope);
    this.rights = new Rights(model, scope, store.database().clock());
    this.notes = ChangeNotes.of(store, scope);
  }

  Entry insert(Validation.Checked input, String ownerId) {
    rights.creator(input.values());
    return insert(Ids.next(), input, ownerId);
  }

  /**
   * Makes the one record of a single model with its defaults, unless it is there; that is asked in
   * the transaction that makes it.
   */
  void begin() {
    try {
      changing(connection -> {
        Optional<Entry> there = stored(model.onlyId(), connection);
        return there.orElseGet(() ->
            insert(model.onlyId(), Validation.complete(model.fields()).texts(Map.of()), null));
      });
    } catch (Invalid e) {
      throw new IllegalStateException(
          "Model %s breaks its own rules with its defaults: %s".formatted(model.name(), e.errors()),
          e);
    }
  }

  private Entry insert(String id, Validation.Checked input, String ownerId) {
    Instant now = store.database().clock().instant().truncatedTo(ChronoUnit.MILLIS);
    Entry entry = new Entry(id, ownerId, Values.none(), 1, now, now);
    return changing(connection -> {
      checks.owner(ownerId, connection);
      Values values = checks.settled(input, null, ownerId, connection);
      Clause insert = sql.insert(entry, form.columns(entry.id(), model.sharedFields(), values));
      written(insert, null, values, connection);
      rights.inSight(entry.id(), model.writableTo(), connection);
      writePersonal(
          entry.id(), form.columns(entry.id(), personal(model.fields()), values), connection);
      Entry created =
          model.isMixed()
              ? stored(entry.id(), connection).orElseThrow()
              : form.created(entry, values);
      notes.note(model, null, created, changed(values, created), connection);
      totals(connection).follow(model, null, created);
      return created;
    });
  }

  Entry update(String id, Validation.Checked input, Long expected) {
    rights.reader();
    boolean shared = !model.isMixed() || touchesShared(input);
    if (shared) {
      rights.writer();
    }
    return replacing(
        id,
        (before, connection) -> {
          if (shared) {
            rights.changer(id, connection);
          }
          checks.version(before, expected);
          return checks.settled(input, before, before.ownerId(), connection);
        });
  }

  Entry attach(String id, Field field, StoredFile file) {
    rights.reader();
    rights.writer();
    checks.requireOpen(field);
    return replacing(
        id,
        (before, connection) -> {
          rights.changer(id, connection);
          store.files().keep(connection, file, before.ownerId());
          return checks.settled(before, Values.of(Map.of(field.name(), file.id())), connection);
        });
  }

  private interface Wanted {
    Values values(Entry before, Sql connection);
  }

  private Entry replacing(String id, Wanted wanted) {
    return changing(connection -> {
      Entry before = stored(id, connection).orElseThrow(NotFound::new);
      return replace(before, wanted.values(before, connection), connection);
    });
  }

  /** Writes what differs; if nothing does, the record stays as it is, its version too. */
  private Entry replace(Entry before, Values values, Sql connection) {
    List<Field> written = changed(values, before);
    if (written.isEmpty()) {
      return before;
    }
    writeShared(before, shared(written), values, connection);
    rights.inSight(before.id(), model.visibleTo(), connection);
    writePersonal(before.id(), form.columns(before.id(), personal(written), values), connection);
    Entry after = stored(before.id(), connection).orElseThrow();
    notes.note(model, before, after, written, connection);
    Journal.forget(model, after.id(), emptied(written, after), connection);
    totals(connection).follow(model, before, after);
    form.files(before).stream()
        .filter(id -> !form.files(after).contains(id))
        .forEach(id -> store.files().remove(id, connection));
    return after;
  }

  /** What somebody has emptied that is to be forgotten then, also where a deletion was undone. */
  private static List<Field> emptied(List<Field> written, Entry after) {
    return written.stream()
        .filter(field -> field.isForgotten() && after.values().get(field.name()) == null)
        .toList();
  }

  private Totals totals(Sql connection) {
    return new Totals(store, notes, scope.caller(), connection);
  }

  /** The fields to which the values give another value. Nobody can tell that of a secret. */
  private List<Field> changed(Values values, Entry before) {
    List<Field> changed = new ArrayList<>();
    for (Field field : model.fields()) {
      String name = field.name();
      boolean other =
          field.type() == FieldType.SECRET
              || !Objects.equals(values.get(name), before.values().get(name));
      if (other && values.has(name)) {
        changed.add(field);
      }
    }
    return changed;
  }

  void delete(String id, Long expected) {
    rights.reader();
    rights.keeper();
    changing(connection -> {
      Entry entry = stored(id, connection).orElseThrow(NotFound::new);
      rights.changer(id, connection);
      checks.version(entry, expected);
      deletion(Optional.empty(), connection).of(model, entry);
      return entry;
    });
  }

  String trash(List<String> ids, Long expected) {
    rights.reader();
    rights.keeper();
    return changing(connection -> {
      List<Entry> entries = new ArrayList<>();
      for (String id : new TreeSet<>(ids).descendingSet()) {
        entries.add(stored(id, connection).orElseThrow(NotFound::new));
      }
      entries.forEach(entry -> rights.changer(entry.id(), connection));
      entries.forEach(entry -> checks.version(entry, expected));
      Journal journal = new Trash(store).begin(scope.caller(), model, entries, connection);
      // The newest first: what points to others of its kind is mostly younger than they are.
      for (Entry entry : entries) {
        // Meanwhile it may be gone or changed, with one of those before.
        stored(entry.id(), connection).ifPresent(it -> delete(it, journal, connection));
      }
      new Restoration(store, scope, connection).rehearse(journal.deletionId());
      return journal.deletionId();
    });
  }

  /** One of several: what stands against it is told of this one. */
  private void delete(Entry entry, Journal journal, Sql connection) {
    try {
      deletion(Optional.of(journal), connection).of(model, entry);
    } catch (ConstraintViolation e) {
      throw checks.explain(e) instanceof Conflict conflict ? conflict.about(entry.id()) : e;
    } catch (Conflict e) {
      throw e.about(entry.id());
    }
  }

  private Deletion deletion(Optional<Journal> journal, Sql connection) {
    Judgement judgement = new Judgement(store, scope.caller(), connection);
    return new Deletion(judgement, notes, journal);
  }

  private <T> T changing(Work<T> work) {
    try {
      return store.database().write(work);
    } catch (ConstraintViolation e) {
      throw checks.explain(e);
    }
  }

  private void writeShared(Entry entry, List<Field> fields, Values values, Sql connection) {
    Map<String, Object> columns = form.columns(entry.id(), fields, values);
    Instant now = store.database().clock().instant();
    if (!columns.isEmpty()
        && written(sql.update(entry, columns, now), entry, values, connection) == 0) {
      throw checks.changedMeanwhile();
    }
  }

  private int written(Clause statement, Entry before, Values values, Sql connection) {
    try {
      return statement.execute(connection);
    } catch (ConstraintViolation e) {
      rights.foreseen(before, values, connection);
      throw e;
    }
  }

  private void writePersonal(String id, Map<String, Object> columns, Sql connection) {
    if (!columns.isEmpty()) {
      sql.personal(id, columns).execute(connection);
    }
  }

  private boolean touchesShared(Validation.Checked input) {
    Set<String> named = new HashSet<>(input.values().asMap().keySet());
    input.errors().forEach(error -> named.add(error.field()));
    return model.sharedFields().stream().map(Field::name).anyMatch(named::contains);
  }

  private static List<Field> shared(List<Field> fields) {
    return fields.stream().filter(field -> !field.isPersonal()).toList();
  }

  /** What is personal has no place to lie in when the app acts by itself. */
  private List<Field> personal(List<Field> fields) {
    return scope.caller().userId() == null
        ? List.of()
        : fields.stream().filter(Field::isPersonal).toList();
  }

  private Optional<Entry> stored(String id, Sql connection) {
    return sql.byId(id).one(connection).map(form::entry);
  }
}
