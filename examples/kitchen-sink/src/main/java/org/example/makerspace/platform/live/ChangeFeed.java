package org.example.makerspace.platform.live;

import org.example.makerspace.platform.db.Database;
import org.example.makerspace.platform.db.Sql;
import org.example.makerspace.platform.model.ModelRegistry;
import org.example.makerspace.platform.record.Change;
import org.example.makerspace.platform.record.Recorder;

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
