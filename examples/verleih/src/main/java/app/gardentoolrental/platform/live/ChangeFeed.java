package app.gardentoolrental.platform.live;

import app.gardentoolrental.platform.db.Database;
import app.gardentoolrental.platform.db.Sql;
import app.gardentoolrental.platform.model.Model;
import app.gardentoolrental.platform.model.ModelRegistry;
import app.gardentoolrental.platform.model.Values;
import app.gardentoolrental.platform.record.Change;
import app.gardentoolrental.platform.record.Recorder;
import app.gardentoolrental.platform.record.sql.WaySql;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells open pages of the changes of records, once they are committed. */
public record ChangeFeed(Database database, ModelRegistry models, EventStreams streams)
    implements Recorder {

  @Override
  public void record(Change change, Sql connection) {
    models
        .find(change.model())
        .filter(model -> streams.count() > 0)
        .map(model -> events(model, change, connection))
        .ifPresent(events -> database.afterCommit(() -> events.forEach(streams::publish)));
  }

  /** What whoever sees it now is told, and whoever did: asked at once, for what leads may go. */
  private List<RecordChanged> events(Model model, Change change, Sql connection) {
    Set<String> before = viewers(model, change, change.before(), connection);
    Set<String> after = viewers(model, change, change.after(), connection);
    boolean isGone = change.kind() == Change.Kind.DELETED;
    RecordChanged event =
        new RecordChanged(
            model,
            change.ownerId(),
            isGone ? before : after,
            change.recordId(),
            change.kind().value());
    Set<String> lost = new HashSet<>(before);
    lost.removeAll(after);
    return isGone || lost.isEmpty() ? List.of(event) : List.of(event, event.goneFor(lost));
  }

  private Set<String> viewers(Model model, Change change, Values values, Sql connection) {
    return values.asMap().isEmpty()
        ? Set.of()
        : new WaySql(model, database.clock())
            .people(change.recordId(), values, model.visibleTo(), connection);
  }
}
