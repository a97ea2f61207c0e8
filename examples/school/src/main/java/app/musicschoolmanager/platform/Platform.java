package app.musicschoolmanager.platform;

import app.musicschoolmanager.platform.auth.SetupCodes;
import app.musicschoolmanager.platform.config.CannotStart;
import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.config.Logs;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.DatabaseFailure;
import app.musicschoolmanager.platform.db.migration.Migrations;
import app.musicschoolmanager.platform.integration.Outbound;
import app.musicschoolmanager.platform.mainapp.MainApp;
import app.musicschoolmanager.platform.page.Pages;
import app.musicschoolmanager.platform.recovery.Recovery;
import app.musicschoolmanager.platform.stop.StopTime;
import app.musicschoolmanager.platform.web.server.WebServer;
import io.javalin.Javalin;
import java.time.Clock;
import java.util.Optional;

/** Starts an app: its parts in their order, and nothing else. */
public final class Platform {
  private Platform() {}

  /**
   * Does what the command line asks for: starts the app, unless it says otherwise. Returns when the
   * app has been stopped.
   */
  public static void main(AppDefinition definition, String... arguments) {
    Config config = Config.fromEnvironment(definition.timeZone());
    if (arguments.length == 0) {
      start(definition, config, Clock.systemUTC()).awaitStop();
    } else {
      Logs.configure(config.setting("LOG_FORMAT").orElse("text"));
      System.exit(new Recovery(definition, config, Clock.systemUTC()).run(arguments));
    }
  }

  /**
   * Starts the app whole: it answers requests and runs its schedules from then on. Nobody who asks
   * waits for the schedules, but an app whose schedules cannot run does not run either.
   */
  public static RunningApp start(AppDefinition definition, Config config, Clock clock) {
    if (Rehearsal.isWanted()) {
      return Rehearsal.of(definition, clock);
    }
    NativeLibrary.keepIn(config.dataDir());
    RunningApp app = openOrExit(definition, config, clock);
    try {
      app.services().scheduling().start();
      app.services().outbox().start();
      app.services().incoming().start();
      app.services().outgoing().start();
      app.services().mainApp().ifPresent(MainApp::start);
      app.services().retention().start();
    } catch (RuntimeException e) {
      app.close();
      throw e;
    }
    System.out.println(definition.name() + " is at " + app.url());
    ClassCache.makeIfMissing();
    return app;
  }

  private static RunningApp openOrExit(AppDefinition definition, Config config, Clock clock) {
    try {
      return open(definition, config, clock, Outbound.guarded());
    } catch (CannotStart | DatabaseFailure e) {
      System.err.println(definition.name() + " cannot start. " + e.getMessage());
      System.exit(CannotStart.EXIT_CODE);
      throw e;
    }
  }

  /**
   * Opens the database, brings it up to date and answers requests from then on. Its schedules rest.
   */
  public static RunningApp open(
      AppDefinition definition, Config config, Clock clock, Outbound outbound) {
    Logs.configure(config.setting("LOG_FORMAT").orElse("text"));
    Clock local = clock.withZone(config.timeZone()); // what day it is depends on where the owner is
    Database database = Database.open(config.databaseFile(), local);
    try {
      Migrations.run(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    Services services = Parts.of(definition, config, database, outbound);
    try {
      return start(services);
    } catch (RuntimeException e) {
      services.close(StopTime.ofApp());
      throw e;
    }
  }

  private static RunningApp start(Services services) {
    Pages pages = new Pages(services);
    WebServer web = new WebServer(services.config(), services.identity(), pages);
    Javalin server =
        web.start(
            services.metrics()::answered,
            routes -> {
              Parts.register(services, routes);
              pages.register(routes);
            });
    RunningApp app = new RunningApp(services, server, setupCode(services));
    String whom =
        services.users().hasAdmin() ? "One more administrator: " : "First administrator: ";
    app.setupCode()
        .ifPresent(code -> System.out.println(whom + app.url() + "/register?code=" + code));
    return app;
  }

  /**
   * A code for the first administrator, or for one more when whoever runs the app asks for it:
   * nobody else can help where no administrator is able to sign in.
   */
  private static Optional<String> setupCode(Services services) {
    boolean asked = services.config().setting("NEW_ADMIN").filter("true"::equals).isPresent();
    return services.users().hasAdmin() && !asked
        ? Optional.empty()
        : Optional.of(new SetupCodes(services.database()).issue());
  }
}
