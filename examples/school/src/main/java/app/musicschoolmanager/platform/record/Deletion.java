package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.record.sql.RecordSql;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The deletion of one record with what follows from it for those that point to it, whosever they
 * are. The database would do the same by itself, but nobody would hear of it.
 */
final class Deletion {
  /** All other writers wait for a deletion, so it must end soon. */
  private static final int MOST = 10_000;

  private static final Scope EVERYTHING = new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE);

  private final RecordStore store;
  private final ChangeNotes notes;
  private final Sql connection;
  private final Optional<Journal> journal;
  private final Judgement judgement;
  private final Map<String, Found> doomed = new LinkedHashMap<>();
  private final Map<String, Found> released = new LinkedHashMap<>();
  private final Deque<Found> unread = new ArrayDeque<>();

  /**
   * A record that the deletion touches.
   *
   * @param pointing its fields that point to what is deleted
   */
  private record Found(Model model, Entry entry, List<Field> pointing) {}

  /**
   * A deletion within a transaction.
   *
   * @param judgement of whoever deletes: rules may hold for some only
   * @param journal keeps what goes, files included; without one it goes for good
   */
  Deletion(Judgement judgement, ChangeNotes notes, Optional<Journal> journal) {
    this.store = judgement.store();
    this.notes = notes;
    this.connection = judgement.connection();
    this.journal = journal;
    this.judgement = judgement;
  }

  void of(Model model, Entry entry) {
    doom(new Found(model, entry, List.of()));
    while (!unread.isEmpty()) {
      follow(unread.remove());
    }
    released.keySet().removeAll(doomed.keySet());
    released.values().forEach(this::release);
    // Those that point come before those that they point to.
    new ArrayList<>(doomed.values())
        .reversed()
        .forEach(each -> delete(each, each.entry() == entry));
    doomed.values().forEach(this::settleTotals);
  }

  /** What summed it up and stays does so without it, once all is gone that goes. */
  private void settleTotals(Found gone) {
    try {
      new Totals(store, notes, judgement.caller(), connection)
          .follow(gone.model(), gone.entry(), null);
    } catch (Invalid broken) {
      throw new Conflict(broken.errors().getFirst().message());
    }
  }

  private void follow(Found target) {
    for (Model model : store.models().referringTo(target.model())) {
      for (Field field : model.fields()) {
        boolean points =
            field.type() == FieldType.REFERENCE && field.target().equals(target.model().name());
        if (points && field.onDelete() != OnDelete.RESTRICT) {
          follow(model, field, target.entry().id());
        }
      }
    }
  }

  private void follow(Model model, Field field, String id) {
    RecordForm form = form(model);
    ListQuery pointing = ListQuery.first().where(field.name(), id);
    sql(model).all(pointing).query(connection).stream()
        .map(form::entry)
        .forEach(entry -> found(new Found(model, entry, List.of(field))));
  }

  private void found(Found found) {
    if (found.pointing().getFirst().onDelete() == OnDelete.CASCADE) {
      doom(found);
    } else {
      released.merge(found.entry().id(), found, Deletion::both);
    }
    if (doomed.size() + released.size() > MOST) {
      throw new Conflict(
          "More than %d other records would change with this one. Delete some of them first."
              .formatted(MOST));
    }
  }

  private void doom(Found found) {
    if (doomed.putIfAbsent(found.entry().id(), found) == null) {
      unread.add(found);
    }
  }

  private static Found both(Found one, Found other) {
    List<Field> pointing = new ArrayList<>(one.pointing());
    pointing.addAll(other.pointing());
    return new Found(one.model(), one.entry(), pointing);
  }

  private void release(Found found) {
    Map<String, Object> columns = new LinkedHashMap<>();
    found.pointing().forEach(field -> columns.put(field.column(), null));
    RecordSql sql = sql(found.model());
    Entry before = found.entry();
    sql.update(before, columns, store.database().clock().instant()).execute(connection);
    Entry after = form(found.model()).entry(sql.byId(before.id()).one(connection).orElseThrow());
    judgement.ofChange(found.model(), before, after).stream()
        .findFirst()
        .ifPresent(fault -> {
          throw new Conflict(found.model().label() + ": " + fault.message());
        });
    notes.entailed().note(found.model(), before, after, found.pointing(), connection);
    journal.ifPresent(it -> it.released(found.model(), before, found.pointing()));
  }

  private void delete(Found found, boolean byHand) {
    judgement.requireDeletable(found.model(), found.entry());
    Set<String> files = form(found.model()).files(found.entry());
    journal.ifPresent(it -> it.deleting(found.model(), found.entry(), files, byHand));
    sql(found.model()).delete(found.entry().id()).execute(connection);
    ChangeNotes told = byHand ? notes : notes.entailed();
    told.note(found.model(), found.entry(), null, List.of(), connection);
    if (journal.isEmpty()) {
      files.forEach(file -> store.files().remove(file, connection));
    }
  }

  private RecordForm form(Model model) {
    return new RecordForm(model, store.secrets());
  }

  private RecordSql sql(Model model) {
    return new RecordSql(model, EVERYTHING, store.database().clock());
  }
}
