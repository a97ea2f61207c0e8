package org.example.makerspace.platform.live;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.example.makerspace.platform.db.Database;
import org.example.makerspace.platform.db.Sql;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.ModelRegistry;
import org.example.makerspace.platform.model.Values;
import org.example.makerspace.platform.record.Change;
import org.example.makerspace.platform.record.Recorder;
import org.example.makerspace.platform.record.sql.WaySql;

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
