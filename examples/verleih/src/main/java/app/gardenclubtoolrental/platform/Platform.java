package app.gardenclubtoolrental.platform;

import app.gardenclubtoolrental.platform.action.ActionRoutes;
import app.gardenclubtoolrental.platform.action.ActionRunner;
import app.gardenclubtoolrental.platform.action.ActionServices;
import app.gardenclubtoolrental.platform.agent.AgentRoutes;
import app.gardenclubtoolrental.platform.auth.Accounts;
import app.gardenclubtoolrental.platform.auth.AuthRoutes;
import app.gardenclubtoolrental.platform.auth.Passwords;
import app.gardenclubtoolrental.platform.auth.Sessions;
import app.gardenclubtoolrental.platform.auth.SetupCodes;
import app.gardenclubtoolrental.platform.config.Config;
import app.gardenclubtoolrental.platform.config.Logs;
import app.gardenclubtoolrental.platform.db.Database;
import app.gardenclubtoolrental.platform.db.Migrations;
import app.gardenclubtoolrental.platform.file.FileStore;
import app.gardenclubtoolrental.platform.integration.Connections;
import app.gardenclubtoolrental.platform.integration.Outbound;
import app.gardenclubtoolrental.platform.model.ModelRegistry;
import app.gardenclubtoolrental.platform.page.Pages;
import app.gardenclubtoolrental.platform.record.RecordRoutes;
import app.gardenclubtoolrental.platform.record.RecordStore;
import app.gardenclubtoolrental.platform.schedule.ScheduleRoutes;
import app.gardenclubtoolrental.platform.schedule.Scheduling;
import app.gardenclubtoolrental.platform.secret.SecretBox;
import app.gardenclubtoolrental.platform.user.Users;
import app.gardenclubtoolrental.platform.web.ClientAddress;
import app.gardenclubtoolrental.platform.web.Routes;
import app.gardenclubtoolrental.platform.web.server.WebServer;
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
