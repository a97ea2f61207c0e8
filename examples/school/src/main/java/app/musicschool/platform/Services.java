package app.musicschool.platform;

import app.musicschool.platform.action.ActionRunner;
import app.musicschool.platform.audit.ChangeLog;
import app.musicschool.platform.audit.Retention;
import app.musicschool.platform.auth.Accounts;
import app.musicschool.platform.auth.Identity;
import app.musicschool.platform.auth.Sessions;
import app.musicschool.platform.config.Config;
import app.musicschool.platform.db.Database;
import app.musicschool.platform.integration.Connections;
import app.musicschool.platform.live.EventStreams;
import app.musicschool.platform.mail.Outbox;
import app.musicschool.platform.open.PublicRecords;
import app.musicschool.platform.record.RecordStore;
import app.musicschool.platform.schedule.Scheduling;
import app.musicschool.platform.user.People;
import app.musicschool.platform.user.Users;

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
