package app.gardenclubtoolrental.platform;

import app.gardenclubtoolrental.platform.action.ActionRunner;
import app.gardenclubtoolrental.platform.auth.Accounts;
import app.gardenclubtoolrental.platform.auth.Sessions;
import app.gardenclubtoolrental.platform.config.Config;
import app.gardenclubtoolrental.platform.db.Database;
import app.gardenclubtoolrental.platform.integration.Connections;
import app.gardenclubtoolrental.platform.record.RecordStore;
import app.gardenclubtoolrental.platform.schedule.Scheduling;
import app.gardenclubtoolrental.platform.user.Users;

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
