package com.example.app.platform.action;

import com.example.app.platform.db.Database;
import com.example.app.platform.integration.Connections;
import com.example.app.platform.mail.Outbox;
import com.example.app.platform.record.RecordStore;
import com.example.app.platform.record.Via;
import java.time.Clock;

/** The parts of the app that a run of an action draws on. */
public record ActionServices(RecordStore store, Connections connections, Outbox outbox) {

  /** The same; changes of records are said to be made by this action. */
  ActionServices forAction(String id) {
    return new ActionServices(store.via(Via.action(id)), connections, outbox);
  }

  Database database() {
    return store.database();
  }

  Clock clock() {
    return store.database().clock();
  }
}
