package com.example.app.platform;

import com.example.app.platform.action.ActionRoutes;
import com.example.app.platform.action.ActionRunner;
import com.example.app.platform.action.ActionServices;
import com.example.app.platform.agent.AgentRoutes;
import com.example.app.platform.audit.ChangeLog;
import com.example.app.platform.audit.ChangeRoutes;
import com.example.app.platform.audit.OldRows;
import com.example.app.platform.audit.Retention;
import com.example.app.platform.audit.figure.AuditRoutes;
import com.example.app.platform.auth.AuthRoutes;
import com.example.app.platform.auth.Identity;
import com.example.app.platform.auth.SignInCounts;
import com.example.app.platform.auth.admin.UserRoutes;
import com.example.app.platform.auth.session.SessionRoutes;
import com.example.app.platform.auth.token.TokenRoutes;
import com.example.app.platform.call.CallLog;
import com.example.app.platform.config.Config;
import com.example.app.platform.config.KeptDays;
import com.example.app.platform.connection.ConnectionAdministration;
import com.example.app.platform.connection.ConnectionRoutes;
import com.example.app.platform.connection.ConnectionStore;
import com.example.app.platform.connection.GivenSettings;
import com.example.app.platform.db.Database;
import com.example.app.platform.file.FileStore;
import com.example.app.platform.health.Health;
import com.example.app.platform.health.HealthRoutes;
import com.example.app.platform.integration.Outbound;
import com.example.app.platform.live.ChangeFeed;
import com.example.app.platform.live.EventRoutes;
import com.example.app.platform.live.EventStreams;
import com.example.app.platform.mail.Outbox;
import com.example.app.platform.mainapp.MainApp;
import com.example.app.platform.mainapp.MainAppRoutes;
import com.example.app.platform.metrics.Metrics;
import com.example.app.platform.metrics.MetricsRoutes;
import com.example.app.platform.model.ModelRegistry;
import com.example.app.platform.open.LinkTokens;
import com.example.app.platform.open.PublicRecords;
import com.example.app.platform.open.PublicRoutes;
import com.example.app.platform.page.text.Formats;
import com.example.app.platform.page.text.Language;
import com.example.app.platform.page.text.Messages;
import com.example.app.platform.record.RecordStore;
import com.example.app.platform.record.Recorder;
import com.example.app.platform.record.Trash;
import com.example.app.platform.record.Via;
import com.example.app.platform.record.api.PeopleRoutes;
import com.example.app.platform.record.api.RecordRoutes;
import com.example.app.platform.record.index.RecordIndexes;
import com.example.app.platform.record.upload.FileSweep;
import com.example.app.platform.schedule.Agenda;
import com.example.app.platform.schedule.ScheduleRoutes;
import com.example.app.platform.schedule.Scheduling;
import com.example.app.platform.schedule.Timetable;
import com.example.app.platform.secret.SecretBox;
import com.example.app.platform.transfer.TransferRoutes;
import com.example.app.platform.user.Users;
import com.example.app.platform.web.ClientAddress;
import com.example.app.platform.web.Routes;
import com.example.app.platform.web.SharedSecret;
import com.example.app.platform.webhook.incoming.IncomingHooks;
import com.example.app.platform.webhook.incoming.IncomingRoutes;
import com.example.app.platform.webhook.outgoing.OutgoingHooks;
import com.example.app.platform.webhook.outgoing.OutgoingRoutes;
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
