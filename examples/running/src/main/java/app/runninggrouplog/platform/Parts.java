package app.runninggrouplog.platform;

import app.runninggrouplog.platform.action.ActionRoutes;
import app.runninggrouplog.platform.action.ActionRunner;
import app.runninggrouplog.platform.action.ActionServices;
import app.runninggrouplog.platform.agent.AgentRoutes;
import app.runninggrouplog.platform.audit.ChangeLog;
import app.runninggrouplog.platform.audit.ChangeRoutes;
import app.runninggrouplog.platform.audit.Retention;
import app.runninggrouplog.platform.auth.AuthRoutes;
import app.runninggrouplog.platform.auth.Identity;
import app.runninggrouplog.platform.auth.admin.UserRoutes;
import app.runninggrouplog.platform.auth.session.SessionRoutes;
import app.runninggrouplog.platform.auth.token.TokenRoutes;
import app.runninggrouplog.platform.config.Config;
import app.runninggrouplog.platform.db.Database;
import app.runninggrouplog.platform.file.FileStore;
import app.runninggrouplog.platform.integration.Connections;
import app.runninggrouplog.platform.integration.Outbound;
import app.runninggrouplog.platform.live.ChangeFeed;
import app.runninggrouplog.platform.live.EventRoutes;
import app.runninggrouplog.platform.live.EventStreams;
import app.runninggrouplog.platform.mail.Outbox;
import app.runninggrouplog.platform.model.ModelRegistry;
import app.runninggrouplog.platform.open.LinkTokens;
import app.runninggrouplog.platform.open.PublicRecords;
import app.runninggrouplog.platform.open.PublicRoutes;
import app.runninggrouplog.platform.page.text.Formats;
import app.runninggrouplog.platform.record.RecordStore;
import app.runninggrouplog.platform.record.Recorder;
import app.runninggrouplog.platform.record.Trash;
import app.runninggrouplog.platform.record.Via;
import app.runninggrouplog.platform.record.api.PeopleRoutes;
import app.runninggrouplog.platform.record.api.RecordRoutes;
import app.runninggrouplog.platform.record.index.RecordIndexes;
import app.runninggrouplog.platform.record.upload.FileSweep;
import app.runninggrouplog.platform.schedule.Agenda;
import app.runninggrouplog.platform.schedule.ScheduleRoutes;
import app.runninggrouplog.platform.schedule.Scheduling;
import app.runninggrouplog.platform.secret.SecretBox;
import app.runninggrouplog.platform.transfer.TransferRoutes;
import app.runninggrouplog.platform.user.Users;
import app.runninggrouplog.platform.web.ClientAddress;
import app.runninggrouplog.platform.web.Routes;
import java.util.List;

/** The parts of an app, and how they hang together. What is new in the platform is added here. */
final class Parts {
  private Parts() {}

  /** Makes all parts, in the order in which they need each other. */
  static Services of(
      AppDefinition definition, Config config, Database database, Outbound outbound) {
    FileStore files = new FileStore(database, config.dataDir().resolve("files"));
    SecretBox secrets = new SecretBox(config.dataKey());
    ModelRegistry models = new ModelRegistry(definition.models());
    Identity identity = Identity.of(database, config, definition.type() == AppType.BOTH_ROLES);
    EventStreams events = events(identity, database);
    ChangeLog changes = new ChangeLog(database, models);
    Agenda agenda = Agenda.of(definition.schedules(), database);
    Recorder recorder = changes.and(new ChangeFeed(database, models, events)).and(agenda);
    RecordIndexes indexes = new RecordIndexes(database, models);
    indexes.start();
    RecordStore records =
        new RecordStore(
            database, models, indexes, secrets, files, recorder, links(config), Via.PAGE);
    records.begin();
    new Trash(records).purge();
    new FileSweep(records).run();
    Users users = new Users(database);
    Connections connections = new Connections(definition.integrations(), config::setting, outbound);
    Outbox outbox = new Outbox(database, secrets, connections::mailServer);
    ActionRunner actions =
        new ActionRunner(definition.actions(), new ActionServices(records, connections, outbox));
    Scheduling scheduling = new Scheduling(agenda, actions, users);
    return new Services(
        definition,
        config,
        database,
        records,
        new PublicRecords(records),
        changes,
        new Retention(changes, outbox, database.clock(), config.auditDays()),
        events,
        users,
        identity,
        connections,
        outbox,
        actions,
        scheduling);
  }

  private static LinkTokens links(Config config) {
    return new LinkTokens(config.dataKey(), config.baseUrl());
  }

  /** Streams that end with the right to them, whoever takes it away. */
  private static EventStreams events(Identity identity, Database database) {
    EventStreams events = new EventStreams(identity::recheck);
    List.of("session", "access_token", "app_user")
        .forEach(table -> database.watch(table, events::recheck));
    return events;
  }

  /** Everything that the app answers. */
  static void register(Services services, Routes routes) {
    new AgentRoutes(services.definition(), services.database(), services.records().models())
        .register(routes);
    registerIdentity(services, routes);
    Routes data = routes.forPrograms();
    new TransferRoutes(services.records(), formats(services))
        .register(data); // before records, lest it be an id
    new RecordRoutes(services.records()).register(data);
    new ChangeRoutes(
            services.changes(), services.records(), services.users(), services.config().timeZone())
        .register(data);
    if (services.definition().namesPeople()) {
      new PeopleRoutes(services.people()).register(data);
    }
    new EventRoutes(services.events(), services.records().models()).register(data);
    new PublicRoutes(services.publicRecords(), new ClientAddress(services.config()))
        .register(routes, services.definition().models());
    new ActionRoutes(services.actions()).register(routes);
    new ScheduleRoutes(services.scheduling(), services.config().cronSecret()).register(routes);
  }

  private static void registerIdentity(Services services, Routes routes) {
    Identity identity = services.identity();
    new AuthRoutes(identity, services.users(), services.config()).register(routes);
    new SessionRoutes(identity.sessions(), identity.openSessions()).register(routes);
    new TokenRoutes(identity.tokens()).register(routes);
    new UserRoutes(identity.administration(), services.users(), services.config()).register(routes);
  }

  private static Formats formats(Services services) {
    return new Formats(services.definition().language(), services.config().timeZone());
  }
}
