package com.example.app.platform;

import com.example.app.platform.action.ActionRunner;
import com.example.app.platform.audit.ChangeLog;
import com.example.app.platform.audit.Retention;
import com.example.app.platform.audit.figure.Figures;
import com.example.app.platform.auth.Accounts;
import com.example.app.platform.auth.Identity;
import com.example.app.platform.auth.Sessions;
import com.example.app.platform.config.Config;
import com.example.app.platform.connection.ConnectionAdministration;
import com.example.app.platform.db.Database;
import com.example.app.platform.health.Health;
import com.example.app.platform.integration.Connections;
import com.example.app.platform.live.EventStreams;
import com.example.app.platform.mail.Outbox;
import com.example.app.platform.mainapp.Appearance;
import com.example.app.platform.mainapp.MainApp;
import com.example.app.platform.metrics.Metrics;
import com.example.app.platform.open.PublicRecords;
import com.example.app.platform.record.RecordStore;
import com.example.app.platform.record.right.NamingRights;
import com.example.app.platform.schedule.Scheduling;
import com.example.app.platform.user.People;
import com.example.app.platform.user.Users;
import com.example.app.platform.webhook.incoming.IncomingHooks;
import com.example.app.platform.webhook.outgoing.OutgoingHooks;
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
