package org.example.makerspace.platform;

import org.example.makerspace.platform.action.ActionRunner;
import org.example.makerspace.platform.audit.ChangeLog;
import org.example.makerspace.platform.audit.Retention;
import org.example.makerspace.platform.auth.Accounts;
import org.example.makerspace.platform.auth.Identity;
import org.example.makerspace.platform.auth.Sessions;
import org.example.makerspace.platform.config.Config;
import org.example.makerspace.platform.db.Database;
import org.example.makerspace.platform.integration.Connections;
import org.example.makerspace.platform.live.EventStreams;
import org.example.makerspace.platform.mail.Outbox;
import org.example.makerspace.platform.open.PublicRecords;
import org.example.makerspace.platform.record.RecordStore;
import org.example.makerspace.platform.schedule.Scheduling;
import org.example.makerspace.platform.user.People;
import org.example.makerspace.platform.user.Users;

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
