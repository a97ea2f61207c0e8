package com.example.app.platform.action;

import com.example.app.platform.db.Database;
import com.example.app.platform.integration.Connections;
import com.example.app.platform.model.ModelRegistry;
import java.time.Clock;

/** The parts of the app that a run of an action draws on. */
public record ActionServices(Database database, ModelRegistry models, Connections connections) {

  /** The app's clock. */
  public Clock clock() {
    return database.clock();
  }
}
