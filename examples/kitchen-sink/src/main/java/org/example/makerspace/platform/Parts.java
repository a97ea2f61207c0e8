package org.example.makerspace.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.example.makerspace.platform.action.ActionRoutes;
import org.example.makerspace.platform.action.ActionRunner;
import org.example.makerspace.platform.action.ActionServices;
import org.example.makerspace.platform.agent.AgentRoutes;
import org.example.makerspace.platform.audit.ChangeLog;
import org.example.makerspace.platform.audit.ChangeRoutes;
import org.example.makerspace.platform.audit.OldRows;
import org.example.makerspace.platform.audit.Retention;
import org.example.makerspace.platform.audit.figure.AuditRoutes;
import org.example.makerspace.platform.auth.AuthRoutes;
import org.example.makerspace.platform.auth.Identity;
import org.example.makerspace.platform.auth.SignInCounts;
import org.example.makerspace.platform.auth.admin.UserRoutes;
import org.example.makerspace.platform.auth.session.SessionRoutes;
import org.example.makerspace.platform.auth.token.TokenRoutes;
import org.example.makerspace.platform.call.CallLog;
import org.example.makerspace.platform.config.Config;
import org.example.makerspace.platform.config.KeptDays;
import org.example.makerspace.platform.connection.ConnectionAdministration;
import org.example.makerspace.platform.connection.ConnectionRoutes;
import org.example.makerspace.platform.connection.ConnectionStore;
import org.example.makerspace.platform.connection.GivenSettings;
import org.example.makerspace.platform.db.Database;
import org.example.makerspace.platform.file.FileStore;
import org.example.makerspace.platform.health.Health;
import org.example.makerspace.platform.health.HealthRoutes;
import org.example.makerspace.platform.integration.Outbound;
import org.example.makerspace.platform.live.ChangeFeed;
import org.example.makerspace.platform.live.EventRoutes;
import org.example.makerspace.platform.live.EventStreams;
import org.example.makerspace.platform.mail.Outbox;
import org.example.makerspace.platform.mainapp.MainApp;
import org.example.makerspace.platform.mainapp.MainAppRoutes;
import org.example.makerspace.platform.metrics.Metrics;
import org.example.makerspace.platform.metrics.MetricsRoutes;
import org.example.makerspace.platform.model.ModelRegistry;
import org.example.makerspace.platform.open.LinkTokens;
import org.example.makerspace.platform.open.PublicRecords;
import org.example.makerspace.platform.open.PublicRoutes;
import org.example.makerspace.platform.page.text.Formats;
import org.example.makerspace.platform.page.text.Language;
import org.example.makerspace.platform.page.text.Messages;
import org.example.makerspace.platform.record.RecordStore;
import org.example.makerspace.platform.record.Recorder;
import org.example.makerspace.platform.record.Trash;
import org.example.makerspace.platform.record.Via;
import org.example.makerspace.platform.record.api.PeopleRoutes;
import org.example.makerspace.platform.record.api.RecordRoutes;
import org.example.makerspace.platform.record.index.RecordIndexes;
import org.example.makerspace.platform.record.upload.FileSweep;
import org.example.makerspace.platform.schedule.Agenda;
import org.example.makerspace.platform.schedule.ScheduleRoutes;
import org.example.makerspace.platform.schedule.Scheduling;
import org.example.makerspace.platform.schedule.Timetable;
import org.example.makerspace.platform.secret.SecretBox;
import org.example.makerspace.platform.transfer.TransferRoutes;
import org.example.makerspace.platform.user.Users;
import org.example.makerspace.platform.web.ClientAddress;
import org.example.makerspace.platform.web.Routes;
import org.example.makerspace.platform.web.SharedSecret;
import org.example.makerspace.platform.webhook.incoming.IncomingHooks;
import org.example.makerspace.platform.webhook.incoming.IncomingRoutes;
import org.example.makerspace.platform.webhook.outgoing.OutgoingHooks;
import org.example.makerspace.platform.webhook.outgoing.OutgoingRoutes;

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
