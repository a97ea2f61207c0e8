package app.runninggrouplog.platform;

import app.runninggrouplog.platform.action.ActionRunner;
import app.runninggrouplog.platform.audit.ChangeLog;
import app.runninggrouplog.platform.audit.Retention;
import app.runninggrouplog.platform.audit.figure.Figures;
import app.runninggrouplog.platform.auth.Accounts;
import app.runninggrouplog.platform.auth.Identity;
import app.runninggrouplog.platform.auth.Sessions;
import app.runninggrouplog.platform.config.Config;
import app.runninggrouplog.platform.connection.ConnectionAdministration;
import app.runninggrouplog.platform.db.Database;
import app.runninggrouplog.platform.health.Health;
import app.runninggrouplog.platform.integration.Connections;
import app.runninggrouplog.platform.live.EventStreams;
import app.runninggrouplog.platform.mail.Outbox;
import app.runninggrouplog.platform.mainapp.Appearance;
import app.runninggrouplog.platform.mainapp.MainApp;
import app.runninggrouplog.platform.metrics.Metrics;
import app.runninggrouplog.platform.open.PublicRecords;
import app.runninggrouplog.platform.record.RecordStore;
import app.runninggrouplog.platform.record.right.NamingRights;
import app.runninggrouplog.platform.schedule.Scheduling;
import app.runninggrouplog.platform.user.People;
import app.runninggrouplog.platform.user.Users;
import app.runninggrouplog.platform.webhook.incoming.IncomingHooks;
import app.runninggrouplog.platform.webhook.outgoing.OutgoingHooks;
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
