package org.example.makerspace.platform.action;

import java.time.Clock;
import org.example.makerspace.platform.db.Database;
import org.example.makerspace.platform.integration.Connections;
import org.example.makerspace.platform.record.RecordStore;
import org.example.makerspace.platform.record.Via;

/** The parts of the app that a run of an action draws on. */
public record ActionServices(RecordStore store, Connections connections) {

  /** The same; changes of records are said to be made by this action. */
  ActionServices forAction(String id) {
    return new ActionServices(store.via(Via.action(id)), connections);
  }

  Database database() {
    return store.database();
  }

  Clock clock() {
    return store.database().clock();
  }
}
