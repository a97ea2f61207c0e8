package app.gardenclubtoolrental.platform.live;

import app.gardenclubtoolrental.platform.db.Database;
import app.gardenclubtoolrental.platform.db.Sql;
import app.gardenclubtoolrental.platform.model.ModelRegistry;
import app.gardenclubtoolrental.platform.record.Change;
import app.gardenclubtoolrental.platform.record.Recorder;

/** Tells open pages of the changes of records, once they are committed. */
public record ChangeFeed(Database database, ModelRegistry models, EventStreams streams)
    implements Recorder {

  @Override
  public void record(Change change, Sql connection) {
    models
        .find(change.model())
        .map(model ->
            new RecordChanged(model, change.ownerId(), change.recordId(), change.kind().value()))
        .ifPresent(event -> database.afterCommit(() -> streams.publish(event)));
  }
}
