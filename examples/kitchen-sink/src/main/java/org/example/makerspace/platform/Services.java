package org.example.makerspace.platform;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.action.ActionRunner;
import org.example.makerspace.platform.audit.ChangeLog;
import org.example.makerspace.platform.audit.Retention;
import org.example.makerspace.platform.audit.figure.Figures;
import org.example.makerspace.platform.auth.Accounts;
import org.example.makerspace.platform.auth.Identity;
import org.example.makerspace.platform.auth.Sessions;
import org.example.makerspace.platform.config.Config;
import org.example.makerspace.platform.connection.ConnectionAdministration;
import org.example.makerspace.platform.db.Database;
import org.example.makerspace.platform.health.Health;
import org.example.makerspace.platform.integration.Connections;
import org.example.makerspace.platform.live.EventStreams;
import org.example.makerspace.platform.mail.Outbox;
import org.example.makerspace.platform.mainapp.Appearance;
import org.example.makerspace.platform.mainapp.MainApp;
import org.example.makerspace.platform.metrics.Metrics;
import org.example.makerspace.platform.open.PublicRecords;
import org.example.makerspace.platform.record.RecordStore;
import org.example.makerspace.platform.record.right.NamingRights;
import org.example.makerspace.platform.schedule.Scheduling;
import org.example.makerspace.platform.user.People;
import org.example.makerspace.platform.user.Users;
import org.example.makerspace.platform.webhook.incoming.IncomingHooks;
import org.example.makerspace.platform.webhook.outgoing.OutgoingHooks;

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
    ConnectionAdministration connecting,
    Outbox outbox,
    ActionRunner actions,
    Scheduling scheduling,
    IncomingHooks incoming,
    OutgoingHooks outgoing,
    Health health,
    Metrics metrics,
    Optional<MainApp> mainApp) {

  /** What the app is called, and how it looks: the main app may say so. */
  public Appearance appearance() {
    return mainApp.map(MainApp::appearance).orElseGet(() -> Appearance.of(definition));
  }

  /** Who has an account. */
  public People people() {
    return new People(database);
  }

  /** Who may choose among them. */
  public NamingRights naming() {
    return new NamingRights(database, records.models(), definition.askedForPeople());
  }

  /** Counts what the app has done. */
  public Figures figures() {
    List<Figures.Named> named =
        definition.actions().stream()
            .map(action -> action.definition())
            .map(action -> new Figures.Named(action.id(), action.label()))
            .toList();
    return new Figures(database, new Figures.Sources(named, scheduling, definition.integrations()));
  }

  /** The services that actions speak to. */
  public Connections connections() {
    return connecting.connections();
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
      incoming.close();
      actions.close();
      outbox.close();
      outgoing.close();
      mainApp.ifPresent(MainApp::close);
      identity.close();
      records.indexes().close();
    } finally {
      database.close();
    }
  }
}
