package app.gardentoollending.platform;

import app.gardentoollending.platform.action.ActionRunner;
import app.gardentoollending.platform.audit.ChangeLog;
import app.gardentoollending.platform.audit.Retention;
import app.gardentoollending.platform.auth.Accounts;
import app.gardentoollending.platform.auth.Identity;
import app.gardentoollending.platform.auth.Sessions;
import app.gardentoollending.platform.config.Config;
import app.gardentoollending.platform.db.Database;
import app.gardentoollending.platform.integration.Connections;
import app.gardentoollending.platform.live.EventStreams;
import app.gardentoollending.platform.mail.Outbox;
import app.gardentoollending.platform.open.PublicRecords;
import app.gardentoollending.platform.record.RecordStore;
import app.gardentoollending.platform.schedule.Scheduling;
import app.gardentoollending.platform.user.People;
import app.gardentoollending.platform.user.Users;

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
