package com.example.app.platform;

import com.example.app.platform.action.ActionRoutes;
import com.example.app.platform.action.ActionRunner;
import com.example.app.platform.action.ActionServices;
import com.example.app.platform.agent.AgentRoutes;
import com.example.app.platform.auth.AuthRoutes;
import com.example.app.platform.auth.Identity;
import com.example.app.platform.auth.SetupCodes;
import com.example.app.platform.auth.session.SessionRoutes;
import com.example.app.platform.auth.token.TokenRoutes;
import com.example.app.platform.config.Config;
import com.example.app.platform.config.Logs;
import com.example.app.platform.db.Database;
import com.example.app.platform.db.Migrations;
import com.example.app.platform.file.FileStore;
import com.example.app.platform.integration.Connections;
import com.example.app.platform.integration.Outbound;
import com.example.app.platform.model.ModelRegistry;
import com.example.app.platform.page.Pages;
import com.example.app.platform.record.RecordRoutes;
import com.example.app.platform.record.RecordStore;
import com.example.app.platform.record.Via;
import com.example.app.platform.schedule.ScheduleRoutes;
import com.example.app.platform.schedule.Scheduling;
import com.example.app.platform.secret.SecretBox;
import com.example.app.platform.transfer.TransferRoutes;
import com.example.app.platform.user.Users;
import com.example.app.platform.web.Routes;
import com.example.app.platform.web.server.WebServer;
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
        new RecordStore(
            database,
            new ModelRegistry(definition.models()),
            secrets,
            files,
            (change, sql) -> {},
            Via.PAGE);
    Identity identity = Identity.of(database, config, definition.type() == AppType.BOTH_ROLES);
    Users users = new Users(database);
    Connections connections =
        new Connections(definition.integrations(), config::setting, outbound, database.clock());
    ActionRunner actions =
        new ActionRunner(definition.actions(), new ActionServices(records, connections));
    Scheduling scheduling = new Scheduling(definition.schedules(), actions, users, database);
    return new Services(
        definition, config, database, records, users, identity, connections, actions, scheduling);
  }

  private static RunningApp start(Services services) {
    Pages pages = new Pages(services);
    WebServer web = new WebServer(services.config(), services.identity(), pages);
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
    new AgentRoutes(services.definition(), services.database()).register(routes);
    registerIdentity(services, routes);
    Routes data = routes.forPrograms();
    new TransferRoutes(services.records()).register(data); // before records, lest it be an id
    new RecordRoutes(services.records()).register(data);
    new ActionRoutes(services.actions()).register(routes);
    new ScheduleRoutes(services.scheduling(), services.config().cronSecret()).register(routes);
  }

  private static void registerIdentity(Services services, Routes routes) {
    Identity identity = services.identity();
    new AuthRoutes(identity, services.users(), services.config()).register(routes);
    new SessionRoutes(identity.sessions(), identity.openSessions()).register(routes);
    new TokenRoutes(identity.tokens()).register(routes);
  }

  private static Optional<String> setupCode(Services services) {
    return services.users().hasAdmin()
        ? Optional.empty()
        : Optional.of(new SetupCodes(services.database()).issue());
  }
}
