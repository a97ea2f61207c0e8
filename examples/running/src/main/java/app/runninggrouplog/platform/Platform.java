package app.runninggrouplog.platform;

import app.runninggrouplog.platform.action.ActionRoutes;
import app.runninggrouplog.platform.action.ActionRunner;
import app.runninggrouplog.platform.action.ActionServices;
import app.runninggrouplog.platform.agent.AgentRoutes;
import app.runninggrouplog.platform.auth.Accounts;
import app.runninggrouplog.platform.auth.AuthRoutes;
import app.runninggrouplog.platform.auth.Passwords;
import app.runninggrouplog.platform.auth.Sessions;
import app.runninggrouplog.platform.auth.SetupCodes;
import app.runninggrouplog.platform.config.Config;
import app.runninggrouplog.platform.config.Logs;
import app.runninggrouplog.platform.db.Database;
import app.runninggrouplog.platform.db.Migrations;
import app.runninggrouplog.platform.file.FileStore;
import app.runninggrouplog.platform.integration.Connections;
import app.runninggrouplog.platform.integration.Outbound;
import app.runninggrouplog.platform.model.ModelRegistry;
import app.runninggrouplog.platform.page.Pages;
import app.runninggrouplog.platform.record.RecordRoutes;
import app.runninggrouplog.platform.record.RecordStore;
import app.runninggrouplog.platform.schedule.ScheduleRoutes;
import app.runninggrouplog.platform.schedule.Scheduling;
import app.runninggrouplog.platform.secret.SecretBox;
import app.runninggrouplog.platform.user.Users;
import app.runninggrouplog.platform.web.ClientAddress;
import app.runninggrouplog.platform.web.Routes;
import app.runninggrouplog.platform.web.server.WebServer;
import io.javalin.Javalin;
import java.time.Clock;
import java.util.Optional;

/** Starts an app: puts its parts together, and nothing else. */
public final class Platform {
  private Platform() {}

  /** Starts the app whole: it answers requests and runs its schedules from then on. */
  public static RunningApp start(AppDefinition definition, Config config, Clock clock) {
    RunningApp app = open(definition, config, clock, Outbound.guarded());
    app.services().scheduling().start();
    System.out.println(definition.name() + " is at " + app.url());
    return app;
  }

  /**
   * Opens the database, brings it up to date and answers requests from then on. Its schedules rest.
   */
  public static RunningApp open(
      AppDefinition definition, Config config, Clock clock, Outbound outbound) {
    Logs.configure();
    Database database = Database.open(config.dataDir().resolve("app.db"), clock);
    try {
      Migrations.run(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    Services services = services(definition, config, database, outbound);
    try {
      return start(services);
    } catch (RuntimeException e) {
      services.close();
      throw e;
    }
  }

  private static Services services(
      AppDefinition definition, Config config, Database database, Outbound outbound) {
    FileStore files = new FileStore(database, config.dataDir().resolve("files"));
    files.sweep();
    SecretBox secrets = new SecretBox(config.dataKey());
    RecordStore records =
        new RecordStore(database, new ModelRegistry(definition.models()), secrets, files);
    boolean openToMembers = definition.type() == AppType.BOTH_ROLES;
    Accounts accounts = new Accounts(database, new Passwords(config.bcryptCost()), openToMembers);
    Sessions sessions = new Sessions(database, config);
    Users users = new Users(database);
    Connections connections =
        new Connections(definition.integrations(), config::setting, outbound, database.clock());
    ActionRunner actions =
        new ActionRunner(definition.actions(), new ActionServices(records, connections));
    Scheduling scheduling = new Scheduling(definition.schedules(), actions, users, database);
    return new Services(
        definition,
        config,
        database,
        records,
        users,
        accounts,
        sessions,
        connections,
        actions,
        scheduling);
  }

  private static RunningApp start(Services services) {
    Pages pages = new Pages(services);
    WebServer web = new WebServer(services.config(), services.sessions(), pages);
    Javalin server =
        web.start(routes -> {
          register(services, routes);
          pages.register(routes);
        });
    RunningApp app = new RunningApp(services, server, setupCode(services));
    app.setupCode()
        .ifPresent(code ->
            System.out.println("First administrator: " + app.url() + "/register?code=" + code));
    return app;
  }

  /** Everything that the app answers. */
  private static void register(Services services, Routes routes) {
    ClientAddress addresses = new ClientAddress(services.config());
    new AgentRoutes(services.definition(), services.database()).register(routes);
    new AuthRoutes(services.accounts(), services.sessions(), services.users(), addresses)
        .register(routes);
    new RecordRoutes(services.records()).register(routes);
    new ActionRoutes(services.actions()).register(routes);
    new ScheduleRoutes(services.scheduling(), services.config().cronSecret()).register(routes);
  }

  private static Optional<String> setupCode(Services services) {
    return services.users().hasAdmin()
        ? Optional.empty()
        : Optional.of(new SetupCodes(services.database()).issue());
  }
}
