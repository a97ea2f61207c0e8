package app.runninggrouplog.platform.action;

import app.runninggrouplog.platform.db.Database;
import app.runninggrouplog.platform.integration.Connections;
import app.runninggrouplog.platform.record.RecordStore;
import java.time.Clock;

/** The parts of the app that a run of an action draws on. */
public record ActionServices(RecordStore store, Connections connections) {

  Database database() {
    return store.database();
  }

  Clock clock() {
    return store.database().clock();
  }
}
