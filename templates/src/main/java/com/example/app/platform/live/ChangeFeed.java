package com.example.app.platform.live;

import com.example.app.platform.db.Database;
import com.example.app.platform.db.Sql;
import com.example.app.platform.model.ModelRegistry;
import com.example.app.platform.record.Change;
import com.example.app.platform.record.Recorder;

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
