package app.runninggrouplog.platform;

import app.runninggrouplog.platform.action.ActionRunner;
import app.runninggrouplog.platform.audit.ChangeLog;
import app.runninggrouplog.platform.audit.Retention;
import app.runninggrouplog.platform.auth.Accounts;
import app.runninggrouplog.platform.auth.Identity;
import app.runninggrouplog.platform.auth.Sessions;
import app.runninggrouplog.platform.config.Config;
import app.runninggrouplog.platform.db.Database;
import app.runninggrouplog.platform.integration.Connections;
import app.runninggrouplog.platform.live.EventStreams;
import app.runninggrouplog.platform.mail.Outbox;
import app.runninggrouplog.platform.open.PublicRecords;
import app.runninggrouplog.platform.record.RecordStore;
import app.runninggrouplog.platform.schedule.Scheduling;
import app.runninggrouplog.platform.user.People;
import app.runninggrouplog.platform.user.Users;

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
    Outbox outbox,
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
      outbox.close();
      identity.close();
      records.indexes().close();
    } finally {
      database.close();
    }
  }
}
