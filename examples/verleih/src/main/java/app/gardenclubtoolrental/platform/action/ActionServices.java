package app.gardenclubtoolrental.platform.action;

import app.gardenclubtoolrental.platform.db.Database;
import app.gardenclubtoolrental.platform.integration.Connections;
import app.gardenclubtoolrental.platform.record.RecordStore;
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
