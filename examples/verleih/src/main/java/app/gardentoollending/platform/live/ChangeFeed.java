package app.gardentoollending.platform.live;

import app.gardentoollending.platform.db.Database;
import app.gardentoollending.platform.db.Sql;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.ModelRegistry;
import app.gardentoollending.platform.model.Values;
import app.gardentoollending.platform.record.Change;
import app.gardentoollending.platform.record.Recorder;
import app.gardentoollending.platform.record.sql.WaySql;
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
        .map(model -> event(model, change, connection))
        .ifPresent(event -> database.afterCommit(() -> streams.publish(event)));
  }

  private static RecordChanged event(Model model, Change change, Sql connection) {
    return new RecordChanged(
        model,
        change.ownerId(),
        viewers(model, change, connection),
        change.recordId(),
        change.kind().value());
  }

  /** Whoever saw it before, or does now: asked at once, for what leads to them may go next. */
  private static Set<String> viewers(Model model, Change change, Sql connection) {
    WaySql ways = new WaySql(model);
    Set<String> viewers = new HashSet<>();
    for (Values values : List.of(change.before(), change.after())) {
      viewers.addAll(ways.people(change.recordId(), values, connection));
    }
    return viewers;
  }
}
