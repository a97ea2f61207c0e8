package com.example.app.platform.record;

import com.example.app.platform.db.ConstraintViolation;
import com.example.app.platform.db.Ids;
import com.example.app.platform.db.Sql;
import com.example.app.platform.db.Work;
import com.example.app.platform.file.StoredFile;
import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Scope;
import com.example.app.platform.model.Validation;
import com.example.app.platform.model.Values;
import com.example.app.platform.web.NotFound;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The writing side of {@link Records}: every change of a record is made here. */
final class RecordWrites {
  private final RecordStore store;
  private final Model model;
  private final Scope scope;
  private final RecordSql sql;
  private final RecordForm form;
  private final RecordChecks checks;

  RecordWrites(RecordStore store, Model model, Scope scope) {
    this.store = store;
    this.model = model;
    this.scope = scope;
    this.sql = new RecordSql(model, scope);
    this.form = new RecordForm(model, store.secrets());
    this.checks = new RecordChecks(store.models(), model, scope);
  }

  Entry insert(Validation.Checked input, String ownerId) {
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

  Entry update(String id, Validation.Checked input, Long expected) {
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

  Entry attach(String id, Field field, StoredFile file) {
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

  void delete(String id, Long expected) {
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
