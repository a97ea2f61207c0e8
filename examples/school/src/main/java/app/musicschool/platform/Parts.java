package app.musicschool.platform;

import app.musicschool.platform.action.ActionRoutes;
import app.musicschool.platform.action.ActionRunner;
import app.musicschool.platform.action.ActionServices;
import app.musicschool.platform.agent.AgentRoutes;
import app.musicschool.platform.audit.ChangeLog;
import app.musicschool.platform.audit.ChangeRoutes;
import app.musicschool.platform.audit.Retention;
import app.musicschool.platform.auth.AuthRoutes;
import app.musicschool.platform.auth.Identity;
import app.musicschool.platform.auth.admin.UserRoutes;
import app.musicschool.platform.auth.session.SessionRoutes;
import app.musicschool.platform.auth.token.TokenRoutes;
import app.musicschool.platform.config.Config;
import app.musicschool.platform.db.Database;
import app.musicschool.platform.file.FileStore;
import app.musicschool.platform.integration.Connections;
import app.musicschool.platform.integration.Outbound;
import app.musicschool.platform.live.ChangeFeed;
import app.musicschool.platform.live.EventRoutes;
import app.musicschool.platform.live.EventStreams;
import app.musicschool.platform.mail.Outbox;
import app.musicschool.platform.model.ModelRegistry;
import app.musicschool.platform.open.LinkTokens;
import app.musicschool.platform.open.PublicRecords;
import app.musicschool.platform.open.PublicRoutes;
import app.musicschool.platform.page.text.Formats;
import app.musicschool.platform.record.RecordStore;
import app.musicschool.platform.record.Recorder;
import app.musicschool.platform.record.Trash;
import app.musicschool.platform.record.Via;
import app.musicschool.platform.record.api.PeopleRoutes;
import app.musicschool.platform.record.api.RecordRoutes;
import app.musicschool.platform.record.index.RecordIndexes;
import app.musicschool.platform.record.upload.FileSweep;
import app.musicschool.platform.schedule.Agenda;
import app.musicschool.platform.schedule.ScheduleRoutes;
import app.musicschool.platform.schedule.Scheduling;
import app.musicschool.platform.secret.SecretBox;
import app.musicschool.platform.transfer.TransferRoutes;
import app.musicschool.platform.user.Users;
import app.musicschool.platform.web.ClientAddress;
import app.musicschool.platform.web.Routes;
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
