package app.musicschoolmanager.platform.live;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.Change;
import app.musicschoolmanager.platform.record.Recorder;
import app.musicschoolmanager.platform.record.sql.Reached;
import app.musicschoolmanager.platform.record.sql.WaySql;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells open pages of the changes of records, once they are committed. */
public record ChangeFeed(Database database, ModelRegistry models, EventStreams streams)
    implements Recorder {

  @Override
  public void record(Change change, Sql connection) {
    if (streams.isHeeded()) {
      models
          .find(change.model())
          .map(model -> events(model, change, connection))
          .ifPresent(events -> database.afterCommit(() -> events.forEach(streams::publish)));
    } else {
      database.afterCommit(streams::lose);
    }
  }

  /** What whoever sees it now is told, and whoever did: asked at once, for what leads may go. */
  private List<RecordChanged> events(Model model, Change change, Sql connection) {
    Reached before = viewers(model, change, change.before(), connection);
    Reached after = viewers(model, change, change.after(), connection);
    boolean isGone = change.kind() == Change.Kind.DELETED;
    RecordChanged event =
        new RecordChanged(
            model,
            change.ownerId(),
            isGone ? before : after,
            change.recordId(),
            change.kind().value());
    Set<String> lost = isGone ? Set.of() : lost(before, after, connection);
    return lost.isEmpty() ? List.of(event) : List.of(event, event.goneFor(lost));
  }

  private static Set<String> lost(Reached before, Reached after, Sql connection) {
    if (after.everybody()) {
      return Set.of();
    }
    Set<String> lost = new HashSet<>(before.people());
    if (before.everybody()) {
      connection
          .query("SELECT \"id\" FROM \"app_user\"")
          .forEach(account -> lost.add(account.text("id")));
    }
    lost.removeAll(after.people());
    return lost;
  }

  private Reached viewers(Model model, Change change, Values values, Sql connection) {
    return values.asMap().isEmpty() || !model.hidesSome()
        ? Reached.NOBODY
        : new WaySql(model, database.clock())
            .reached(change.recordId(), values, model.visibleTo(), connection);
  }
}
