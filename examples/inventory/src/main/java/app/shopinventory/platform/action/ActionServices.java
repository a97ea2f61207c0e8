package app.shopinventory.platform.action;

import app.shopinventory.platform.db.Database;
import app.shopinventory.platform.integration.Connections;
import app.shopinventory.platform.record.RecordStore;
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
