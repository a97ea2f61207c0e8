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
import app.runninggrouplog.platform.stop.StopTime;
import app.runninggrouplog.platform.user.People;
import app.runninggrouplog.platform.user.Users;
import app.runninggrouplog.platform.webhook.incoming.IncomingHooks;
import app.runninggrouplog.platform.webhook.outgoing.OutgoingHooks;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

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

  /** From now on nothing begins by itself, nor anew; what is under way goes on. */
  void rest() {
    retention.close();
    scheduling.rest();
    incoming.rest();
    actions.rest();
  }

  /**
   * Ends what runs by itself, then lets go of the data.
   *
   * @param time for what is under way to end by itself
   */
  void close(StopTime time) {
    try {
      events.close();
      rest();
      scheduling.await(time);
      incoming.await(time);
      actions.await(time);
      actions.close(); // whoever has begun one hears of it, and has time to note that
      scheduling.close();
      incoming.close();
      atOnce(
          outbox::close,
          outgoing::close,
          () -> mainApp.ifPresent(MainApp::close),
          records.indexes()::close);
      identity.close();
    } finally {
      database.close();
    }
  }

  /** Each waits a little for others, and none for the rest of these. */
  private static void atOnce(Runnable... closing) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.allOf(
              Stream.of(closing)
                  .map(one -> CompletableFuture.runAsync(one, threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }
}
