package app.runninggrouplog.platform;

import app.runninggrouplog.platform.action.ActionRunner;
import app.runninggrouplog.platform.auth.Accounts;
import app.runninggrouplog.platform.auth.Sessions;
import app.runninggrouplog.platform.config.Config;
import app.runninggrouplog.platform.db.Database;
import app.runninggrouplog.platform.integration.Connections;
import app.runninggrouplog.platform.record.RecordStore;
import app.runninggrouplog.platform.schedule.Scheduling;
import app.runninggrouplog.platform.user.Users;

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
