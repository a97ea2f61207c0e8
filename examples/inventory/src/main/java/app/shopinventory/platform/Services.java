package app.shopinventory.platform;

import app.shopinventory.platform.action.ActionRunner;
import app.shopinventory.platform.auth.Accounts;
import app.shopinventory.platform.auth.Sessions;
import app.shopinventory.platform.config.Config;
import app.shopinventory.platform.db.Database;
import app.shopinventory.platform.integration.Connections;
import app.shopinventory.platform.record.RecordStore;
import app.shopinventory.platform.schedule.Scheduling;
import app.shopinventory.platform.user.Users;

/** The parts of a running app that its routes and pages are made of. */
public record Services(
    AppDefinition definition,
    Config config,
    Database database,
    RecordStore records,
    Users users,
    Accounts accounts,
    Sessions sessions,
    Connections connections,
    ActionRunner actions,
    Scheduling scheduling) {

  /** Ends what runs by itself, then lets go of the data. */
  void close() {
    try {
      scheduling.close();
      actions.close();
    } finally {
      database.close();
    }
  }
}
