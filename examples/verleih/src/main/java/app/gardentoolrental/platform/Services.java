package app.gardentoolrental.platform;

import app.gardentoolrental.platform.action.ActionRunner;
import app.gardentoolrental.platform.audit.ChangeLog;
import app.gardentoolrental.platform.audit.Retention;
import app.gardentoolrental.platform.auth.Accounts;
import app.gardentoolrental.platform.auth.Identity;
import app.gardentoolrental.platform.auth.Sessions;
import app.gardentoolrental.platform.config.Config;
import app.gardentoolrental.platform.db.Database;
import app.gardentoolrental.platform.integration.Connections;
import app.gardentoolrental.platform.live.EventStreams;
import app.gardentoolrental.platform.mail.Outbox;
import app.gardentoolrental.platform.open.PublicRecords;
import app.gardentoolrental.platform.record.RecordStore;
import app.gardentoolrental.platform.schedule.Scheduling;
import app.gardentoolrental.platform.user.People;
import app.gardentoolrental.platform.user.Users;

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
