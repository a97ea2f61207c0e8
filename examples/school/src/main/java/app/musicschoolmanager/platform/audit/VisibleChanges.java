package app.musicschoolmanager.platform.audit;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.record.Change.Kind;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Forbidden;
import app.musicschoolmanager.platform.web.NotFound;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The changes that one reader may see, with as much of them as is for their eyes. */
public final class VisibleChanges {
  private final ChangeLog log;
  private final RecordStore store;
  private final Caller reader;
  private final Scope scope;

  public VisibleChanges(ChangeLog log, RecordStore store, Caller reader) {
    this.log = log;
    this.store = store;
    this.reader = reader;
    this.scope = Scope.of(reader);
  }

  /**
   * The changes of one record, for whoever may read it, since it has come to them; once it is
   * deleted, for whom it belonged to or, if it was shared, for administrators.
   *
   * @param after the id of the change after which to go on, or null
   * @throws NotFound if it isn't there and never was, or not for this reader
   */
  public ChangePage history(Model model, String id, String after, int limit) {
    ChangeQuery query = ChangeQuery.ofRecord(model.name(), id, reader.userId());
    List<LoggedChange> kept = log.find(query.page(after, limit + 1));
    // Asked last, so that whoever has lost it meanwhile is not told how.
    Optional<Entry> entry = store.records(model, reader).find(id);
    boolean there = entry.isPresent();
    if (!there && !model.isUserScoped() && reader.role() != Role.ADMIN) {
      throw new NotFound();
    }
    List<LoggedChange> found =
        kept.stream()
            .filter(change -> there || isFor(change))
            .takeWhile(entry.map(it -> theirs(model, it)).orElse(change -> true))
            .map(this::seen)
            .toList();
    if (!there && found.isEmpty() && (after == null || log.find(query).isEmpty())) {
      throw new NotFound();
    }
    return ChangePage.of(found, limit);
  }

  /** What of a record's history is from their own time with it. */
  private Predicate<LoggedChange> theirs(Model model, Entry entry) {
    Optional<String> member = scope.viewerIn(model);
    if (member.isEmpty()) {
      return change -> true;
    }
    Optional<Since> since = new Tenure(log, store, member.get()).of(model, entry);
    return change -> since.filter(it -> it.tells(change)).isPresent();
  }

  /**
   * All changes of the app, for administrators. What changed in a record that belongs to somebody
   * else stays between them and the app: its {@code changes} are null. So is which record it was,
   * unless everybody shares it: by its id, what goes with a deletion would tell whose record it was
   * and so what that pointed to.
   */
  public ChangePage all(ChangeQuery query) {
    if (reader.role() != Role.ADMIN) {
      throw new Forbidden("Only administrators see the changes of everybody.");
    }
    List<LoggedChange> found = log.find(query.page(query.after(), query.limit() + 1));
    return ChangePage.of(
        found.stream().map(c -> isFor(c) ? seen(c) : unseen(c)).toList(), query.limit());
  }

  private LoggedChange unseen(LoggedChange change) {
    boolean shared = store.models().find(change.model()).filter(this::isShared).isPresent();
    return shared ? change.withChanges(null) : change.closed();
  }

  private boolean isShared(Model model) {
    return scope.mayRead(model) && !model.isUserScoped();
  }

  /** The last change of that kind to a record, if it is for this reader. */
  public Optional<LoggedChange> last(String model, String recordId, Kind kind) {
    ChangeQuery query =
        new ChangeQuery(model, recordId, reader.userId(), null, kind.value(), null, null, null, 1);
    return log.find(query).stream().filter(this::isFor).map(this::seen).findFirst();
  }

  private boolean isFor(LoggedChange change) {
    Optional<Model> model = store.models().find(change.model());
    boolean own = reader.userId().equals(change.ownerId());
    return model.map(m -> scope.mayRead(m) && (own || !m.isUserScoped())).orElse(true)
        && (own || change.ownerId() == null);
  }

  /**
   * As much of it as is for this reader. By who lent a device the history of the device would tell
   * a member of loans that they may not see.
   */
  private LoggedChange seen(LoggedChange change) {
    boolean own = reader.userId().equals(change.userId());
    boolean named = own || !change.isIndirect() || reader.role() == Role.ADMIN;
    return shared(named ? change : change.byItself());
  }

  /** What somebody keeps for themselves beside a shared record is for them alone. */
  private LoggedChange shared(LoggedChange change) {
    Optional<Model> model = store.models().find(change.model());
    if (model.isEmpty() || !model.get().isMixed() || reader.userId().equals(change.userId())) {
      return change;
    }
    ObjectNode shared = change.changes().deepCopy();
    shared.remove(model.get().personalFields().stream().map(Field::name).toList());
    return change.withChanges(shared);
  }
}
