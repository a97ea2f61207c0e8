package app.musicschoolmanager.platform;

import app.musicschoolmanager.platform.action.ActionRoutes;
import app.musicschoolmanager.platform.action.ActionRunner;
import app.musicschoolmanager.platform.action.ActionServices;
import app.musicschoolmanager.platform.agent.AgentRoutes;
import app.musicschoolmanager.platform.audit.ChangeLog;
import app.musicschoolmanager.platform.audit.ChangeRoutes;
import app.musicschoolmanager.platform.audit.OldRows;
import app.musicschoolmanager.platform.audit.Retention;
import app.musicschoolmanager.platform.audit.figure.AuditRoutes;
import app.musicschoolmanager.platform.auth.AuthRoutes;
import app.musicschoolmanager.platform.auth.Identity;
import app.musicschoolmanager.platform.auth.SignInCounts;
import app.musicschoolmanager.platform.auth.admin.UserRoutes;
import app.musicschoolmanager.platform.auth.session.SessionRoutes;
import app.musicschoolmanager.platform.auth.token.TokenRoutes;
import app.musicschoolmanager.platform.call.CallLog;
import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.config.KeptDays;
import app.musicschoolmanager.platform.connection.ConnectionAdministration;
import app.musicschoolmanager.platform.connection.ConnectionRoutes;
import app.musicschoolmanager.platform.connection.ConnectionStore;
import app.musicschoolmanager.platform.connection.GivenSettings;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.file.FileStore;
import app.musicschoolmanager.platform.health.Health;
import app.musicschoolmanager.platform.health.HealthRoutes;
import app.musicschoolmanager.platform.integration.Outbound;
import app.musicschoolmanager.platform.live.ChangeFeed;
import app.musicschoolmanager.platform.live.EventRoutes;
import app.musicschoolmanager.platform.live.EventStreams;
import app.musicschoolmanager.platform.mail.Outbox;
import app.musicschoolmanager.platform.mainapp.MainApp;
import app.musicschoolmanager.platform.mainapp.MainAppRoutes;
import app.musicschoolmanager.platform.metrics.Metrics;
import app.musicschoolmanager.platform.metrics.MetricsRoutes;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.open.LinkTokens;
import app.musicschoolmanager.platform.open.PublicRecords;
import app.musicschoolmanager.platform.open.PublicRoutes;
import app.musicschoolmanager.platform.page.text.Formats;
import app.musicschoolmanager.platform.page.text.Language;
import app.musicschoolmanager.platform.page.text.Messages;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Recorder;
import app.musicschoolmanager.platform.record.Trash;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.record.api.PeopleRoutes;
import app.musicschoolmanager.platform.record.api.RecordRoutes;
import app.musicschoolmanager.platform.record.index.RecordIndexes;
import app.musicschoolmanager.platform.record.upload.FileSweep;
import app.musicschoolmanager.platform.schedule.Agenda;
import app.musicschoolmanager.platform.schedule.ScheduleRoutes;
import app.musicschoolmanager.platform.schedule.Scheduling;
import app.musicschoolmanager.platform.schedule.Timetable;
import app.musicschoolmanager.platform.secret.SecretBox;
import app.musicschoolmanager.platform.transfer.TransferRoutes;
import app.musicschoolmanager.platform.user.Users;
import app.musicschoolmanager.platform.web.ClientAddress;
import app.musicschoolmanager.platform.web.Routes;
import app.musicschoolmanager.platform.web.SharedSecret;
import app.musicschoolmanager.platform.webhook.incoming.IncomingHooks;
import app.musicschoolmanager.platform.webhook.incoming.IncomingRoutes;
import app.musicschoolmanager.platform.webhook.outgoing.OutgoingHooks;
import app.musicschoolmanager.platform.webhook.outgoing.OutgoingRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of an app, and how they hang together. What is new in the platform is added here. */
final class Parts {
  private Parts() {}

  /** Makes all parts, in the order in which they need each other. */
  static Services of(
      AppDefinition definition, Config config, Database database, Outbound outbound) {
    SecretBox secrets = new SecretBox(config.dataKey());
    ModelRegistry models = new ModelRegistry(definition.models());
    Identity identity = Identity.of(database, config, definition.type() == AppType.BOTH_ROLES);
    EventStreams events = events(identity, database);
    ChangeLog changes = new ChangeLog(database, models);
    Agenda agenda = Agenda.of(definition.schedules(), database);
    OutgoingHooks outgoing = new OutgoingHooks(database, secrets, models, outbound);
    Recorder recorder =
        recorder(changes, new ChangeFeed(database, models, events), agenda, outgoing);
    RecordStore records = records(config, database, models, recorder, definition.language());
    Optional<MainApp> mainApp = MainApp.of(definition, config, database, secrets, outbound);
    ConnectionStore store = new ConnectionStore(database, secrets);
    ConnectionAdministration connecting = connecting(definition, config, store, mainApp, outbound);
    Outbox outbox = new Outbox(database, secrets, connecting.connections()::mailServer);
    ActionServices taken =
        new ActionServices(records, connecting.connections(), outbox, language(definition, config));
    ActionRunner actions = acting(definition, taken, mainApp, events);
    Scheduling scheduling = scheduling(agenda, actions, events);
    List<Retention.Kept> kept = new ArrayList<>(changes(config.kept(), database, changes, outbox));
    kept.addAll(runs(config.kept(), database, actions, scheduling));
    return new Services(
        definition,
        config,
        database,
        records,
        new PublicRecords(records),
        changes,
        new Retention(kept, database.clock()),
        events,
        new Users(database),
        identity,
        connecting,
        outbox,
        actions,
        scheduling,
        new IncomingHooks(database, secrets, actions),
        outgoing,
        new Health(config, database, scheduling, outbox),
        counting(actions, scheduling),
        mainApp);
  }

  /** Whoever hears of the changes of records. */
  private static Recorder recorder(
      ChangeLog changes, ChangeFeed feed, Agenda agenda, OutgoingHooks outgoing) {
    return changes.and(feed).and(agenda).and(outgoing.notices());
  }

  private static ActionRunner acting(
      AppDefinition definition,
      ActionServices taken,
      Optional<MainApp> mainApp,
      EventStreams events) {
    ActionRunner actions = new ActionRunner(definition.actions(), taken);
    actions.log().whenChanged(events::publish);
    mainApp.ifPresent(link -> actions.log().whenEnded(link::ended));
    return actions;
  }

  private static Scheduling scheduling(Agenda agenda, ActionRunner actions, EventStreams events) {
    Scheduling scheduling = new Scheduling(agenda, actions, new Users(agenda.database()));
    Timetable timetable = scheduling.timetable();
    scheduling
        .log()
        .whenChanged((id, run, kind) -> events.publish(timetable.changed(id, run, kind)));
    return scheduling;
  }

  private static Metrics counting(ActionRunner actions, Scheduling scheduling) {
    Metrics metrics = new Metrics();
    actions.log().whenEnded(metrics::ended);
    scheduling.log().whenEnded(metrics::ended);
    return metrics;
  }

  /** What is forgotten with time. */
  private static List<Retention.Kept> changes(
      KeptDays kept, Database database, ChangeLog changes, Outbox outbox) {
    OldRows deliveries = OldRows.of(database, "incoming_delivery", "received_at");
    return List.of(
        new Retention.Kept("changes", kept.changes(), changes::purge),
        new Retention.Kept("mails", kept.changes(), outbox::purge),
        new Retention.Kept("deliveries to webhooks", kept.changes(), deliveries::forget),
        new Retention.Kept(
            "counts of sign-ins", kept.changes(), new SignInCounts(database)::purge));
  }

  private static List<Retention.Kept> runs(
      KeptDays kept, Database database, ActionRunner actions, Scheduling scheduling) {
    OldRows messages = OldRows.of(database, "outgoing_message", "created_at");
    return List.of(
        new Retention.Kept("runs of actions", kept.runs(), actions.log()::purge),
        new Retention.Kept("runs of schedules", kept.runs(), scheduling.log()::purge),
        new Retention.Kept("outbound calls", kept.runs(), new CallLog(database)::purge),
        new Retention.Kept("messages of webhooks", kept.runs(), messages::forget));
  }

  private static ConnectionAdministration connecting(
      AppDefinition definition,
      Config config,
      ConnectionStore store,
      Optional<MainApp> mainApp,
      Outbound outbound) {
    GivenSettings given = mainApp.map(GivenSettings.class::cast).orElse(GivenSettings.NONE);
    return new ConnectionAdministration(
        definition.integrations(), config::setting, store, given, outbound);
  }

  private static RecordStore records(
      Config config, Database database, ModelRegistry models, Recorder recorder, Locale language) {
    SecretBox secrets = new SecretBox(config.dataKey());
    FileStore files = new FileStore(database, config.filesFolder());
    RecordIndexes indexes = new RecordIndexes(database, models);
    RecordStore records =
        new RecordStore(
            database, models, indexes, secrets, files, recorder, links(config), Via.PAGE, language);
    indexes.start();
    records.begin();
    new Trash(records).purge();
    new FileSweep(records).run();
    return records;
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
    registerRecords(services, routes.forPrograms()); // tried in this order, and asked for most
    new AgentRoutes(services).register(routes);
    new MainAppRoutes(services.mainApp()).register(routes);
    new HealthRoutes(services.health(), services.mainApp()).register(routes);
    SharedSecret scraper = SharedSecret.of("METRICS_TOKEN", services.config());
    new MetricsRoutes(
            scraper, services.metrics(), services.health(), services.events(), services.outgoing())
        .register(routes);
    registerIdentity(services, routes);
    Routes data = routes.forPrograms();
    new AuditRoutes(services.database(), services.figures()).register(data);
    if (services.definition().namesPeople()) {
      new PeopleRoutes(services.naming()).register(data);
    }
    events(services).register(data);
    new PublicRoutes(services.publicRecords(), new ClientAddress(services.config()))
        .register(routes, services.definition().models());
    if (!services.definition().integrations().isEmpty()) {
      new ConnectionRoutes(services.connecting(), services.definition().actions()).register(routes);
    }
    new ActionRoutes(services.actions()).register(routes);
    if (!services.definition().models().isEmpty()) {
      new OutgoingRoutes(services.outgoing()).register(routes);
    }
    if (!services.definition().actions().isEmpty()) {
      new IncomingRoutes(services.incoming(), new ClientAddress(services.config()))
          .register(routes);
    }
    new ScheduleRoutes(services.scheduling(), SharedSecret.of("CRON_SECRET", services.config()))
        .register(routes);
  }

  private static EventRoutes events(Services services) {
    return new EventRoutes(
        services.events(),
        services.records().models(),
        services.actions()::admits,
        services.scheduling().timetable()::shows);
  }

  private static void registerRecords(Services services, Routes data) {
    new TransferRoutes(services.records(), formats(services), services.naming())
        .register(data); // before records, lest it be an id
    new RecordRoutes(services.records()).register(data);
    new ChangeRoutes(
            services.changes(), services.records(), services.users(), services.config().timeZone())
        .register(data);
  }

  private static void registerIdentity(Services services, Routes routes) {
    Identity identity = services.identity();
    new AuthRoutes(identity, services.users(), services.config()).register(routes);
    new SessionRoutes(identity.sessions(), identity.openSessions()).register(routes);
    new TokenRoutes(identity.tokens()).register(routes);
    new UserRoutes(identity.administration(), services.users(), services.config()).register(routes);
  }

  private static Formats formats(Services services) {
    return language(services.definition(), services.config()).formats();
  }

  private static Language language(AppDefinition definition, Config config) {
    return new Language(
        Messages.in(definition.language()),
        new Formats(definition.language(), config.timeZone(), definition.currency()));
  }
}
