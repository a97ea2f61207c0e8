package app.gardenclubtoolrental.platform;

import app.gardenclubtoolrental.platform.action.ActionRunner;
import app.gardenclubtoolrental.platform.audit.ChangeLog;
import app.gardenclubtoolrental.platform.audit.Retention;
import app.gardenclubtoolrental.platform.auth.Accounts;
import app.gardenclubtoolrental.platform.auth.Identity;
import app.gardenclubtoolrental.platform.auth.Sessions;
import app.gardenclubtoolrental.platform.config.Config;
import app.gardenclubtoolrental.platform.db.Database;
import app.gardenclubtoolrental.platform.integration.Connections;
import app.gardenclubtoolrental.platform.live.EventStreams;
import app.gardenclubtoolrental.platform.open.PublicRecords;
import app.gardenclubtoolrental.platform.record.RecordStore;
import app.gardenclubtoolrental.platform.schedule.Scheduling;
import app.gardenclubtoolrental.platform.user.People;
import app.gardenclubtoolrental.platform.user.Users;

/** The parts of a running app that its routes and pages are made of. */
public record Services(
    AppDefinition definition,
    Config config,
    Database database,
    RecordStore records,
    PublicRecords publicRecords,
    ChangeLog changes,
    Retention retention,
    EventStreams events,
    Users users,
    Identity identity,
    Connections connections,
    ActionRunner actions,
    Scheduling scheduling) {

  /** Who can be named in a field. */
  public People people() {
    return new People(database);
  }

  public Accounts accounts() {
    return identity.accounts();
  }

  public Sessions sessions() {
    return identity.sessions();
  }

  /** Ends what runs by itself, then lets go of the data. */
  void close() {
    try {
      events.close();
      retention.close();
      scheduling.close();
      actions.close();
      identity.close();
      records.indexes().close();
    } finally {
      database.close();
    }
  }
}
