package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.Change.Kind;
import java.util.List;

/**
 * Tells the store's recorder what somebody does to records; one call for each write.
 *
 * @param isIndirect whether it is more than they would do to the record by hand
 */
record ChangeNotes(RecordStore store, String actorId, boolean isIndirect) {

  /** What somebody does within a scope, which in an action may reach further than their own. */
  static ChangeNotes of(RecordStore store, Scope scope) {
    String actor = scope.caller().userId();
    boolean wide = actor != null && scope.dataScope() != DataScope.USER_SCOPED;
    return new ChangeNotes(store, actor, wide);
  }

  /** The same for what follows for other records. */
  ChangeNotes entailed() {
    return new ChangeNotes(store, actorId, true);
  }

  /**
   * Notes one write.
   *
   * @param before null if the record is new
   * @param after null if it is gone
   * @param written the fields that an update has written
   */
  void note(Model model, Entry before, Entry after, List<Field> written, Sql connection) {
    Entry entry = after == null ? before : after;
    store
        .recorder()
        .record(
            new Change(
                kind(before, after),
                model.name(),
                entry.id(),
                reader(entry, written),
                actorId,
                store.via(),
                isIndirect,
                values(before),
                values(after),
                secrets(written),
                store.database().clock().instant()),
            connection);
  }

  private static Kind kind(Entry before, Entry after) {
    if (before == null) {
      return Kind.CREATED;
    }
    return after == null ? Kind.DELETED : Kind.UPDATED;
  }

  /** What somebody keeps for themselves beside a shared record is for them alone. */
  private String reader(Entry entry, List<Field> written) {
    boolean personal = !written.isEmpty() && written.stream().allMatch(Field::isPersonal);
    return personal ? actorId : entry.ownerId();
  }

  private static Values values(Entry entry) {
    return entry == null ? Values.none() : entry.values();
  }

  private static List<String> secrets(List<Field> written) {
    return written.stream()
        .filter(field -> field.type() == FieldType.SECRET)
        .map(Field::name)
        .toList();
  }
}
