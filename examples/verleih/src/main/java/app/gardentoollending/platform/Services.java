package app.gardentoollending.platform;

import app.gardentoollending.platform.action.ActionRunner;
import app.gardentoollending.platform.audit.ChangeLog;
import app.gardentoollending.platform.audit.Retention;
import app.gardentoollending.platform.audit.figure.Figures;
import app.gardentoollending.platform.auth.Accounts;
import app.gardentoollending.platform.auth.Identity;
import app.gardentoollending.platform.auth.Sessions;
import app.gardentoollending.platform.config.Config;
import app.gardentoollending.platform.connection.ConnectionAdministration;
import app.gardentoollending.platform.db.Database;
import app.gardentoollending.platform.health.Health;
import app.gardentoollending.platform.integration.Connections;
import app.gardentoollending.platform.live.EventStreams;
import app.gardentoollending.platform.mail.Outbox;
import app.gardentoollending.platform.mainapp.Appearance;
import app.gardentoollending.platform.mainapp.MainApp;
import app.gardentoollending.platform.metrics.Metrics;
import app.gardentoollending.platform.open.PublicRecords;
import app.gardentoollending.platform.record.RecordStore;
import app.gardentoollending.platform.record.right.NamingRights;
import app.gardentoollending.platform.schedule.Scheduling;
import app.gardentoollending.platform.user.People;
import app.gardentoollending.platform.user.Users;
import app.gardentoollending.platform.webhook.incoming.IncomingHooks;
import app.gardentoollending.platform.webhook.outgoing.OutgoingHooks;
import java.util.List;
import java.util.Optional;

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
