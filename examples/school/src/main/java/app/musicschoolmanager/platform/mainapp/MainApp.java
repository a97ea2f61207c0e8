package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.connection.GivenSettings;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.Outbound;
import app.musicschoolmanager.platform.integration.profile.Profile;
import app.musicschoolmanager.platform.mainapp.Line.Heard;
import app.musicschoolmanager.platform.secret.SecretBox;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The link to the main app: settings and credentials are had from there, and what was run is told
 * there. All of it is exchanged beside whatever else goes on, and nobody ever waits for it: the app
 * goes by what it was last told, which outlives its end, and by itself if it was told nothing.
 */
public final class MainApp implements GivenSettings, AutoCloseable {
  /** What it is called among the services that the app calls. */
  public static final String SERVICE = "main-app";

  private static final Logger LOG = LoggerFactory.getLogger(MainApp.class);
  private static final Duration LOOK = Duration.ofMinutes(1);
  private static final Duration USUAL = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
  private static final int AT_ONCE = 100;

  private final Appearance own;
  private final List<Integration> integrations;
  private final MainAppAddress address;
  private final Database database;
  private final ExchangeTable exchanges;
  private final Reports reports;
  private final Line line;
  private final Probe probe;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread = Thread.ofVirtual().name(SERVICE).unstarted(this::loop);
  private volatile Known known = new Known(SaidSettings.NONE, SaidCredentials.NONE);
  private volatile boolean back;
  private volatile boolean closed;

  /** What the main app was last heard to say. */
  private record Known(SaidSettings settings, SaidCredentials credentials) {}

  private MainApp(
      AppDefinition app,
      MainAppAddress address,
      Database database,
      ExchangeTable exchanges,
      Line line) {
    this.own = Appearance.of(app);
    this.integrations = app.integrations().stream().map(Profile::completed).toList();
    this.address = address;
    this.database = database;
    this.exchanges = exchanges;
    this.reports = new Reports(database);
    this.line = line;
    this.probe = new Probe(line, database.clock());
  }

  /** The link, if the settings say that there is one. */
  public static Optional<MainApp> of(
      AppDefinition app, Config config, Database database, SecretBox secrets, Outbound outbound) {
    return MainAppAddress.of(config)
        .map(address -> {
          ExchangeTable exchanges = new ExchangeTable(database, secrets, address.origin());
          Line line = new Line(address, outbound, database);
          MainApp link = new MainApp(app, address, database, exchanges, line);
          exchanges.begin();
          link.reports.noteCutOff();
          link.recall();
          return link;
        });
  }

  /** Begins to exchange what is due, beside whatever else goes on. */
  public void start() {
    thread.start();
  }

  /** What the app is called now, and how it looks. */
  public Appearance appearance() {
    return known.settings().over(own);
  }

  @Override
  public Optional<Given> value(String name) {
    return known.credentials().value(name, now());
  }

  /** Credentials are asked for anew, unless they just were. */
  @Override
  public void refused(Integration integration) {
    Instant tried = exchanges.find(Part.CREDENTIALS).triedAt();
    if (!database.isWriting() && (tried == null || tried.plus(LOOK).isBefore(now()))) {
      exchanges.hurry(Part.CREDENTIALS);
      wake();
    }
  }

  /** A run has ended: it is reported if the transaction that ends it is kept. */
  public void ended(ActionExecution run) {
    database.write(sql -> {
      reports.note(run.id());
      database.afterCommit(this::wake);
      return null;
    });
  }

  /** Exchanges everything as soon as possible. */
  public void hurry() {
    List.of(Part.values()).forEach(exchanges::hurry);
    wake();
  }

  public MainAppStatus status() {
    return new MainAppStatus(address.host(), exchanges.all(), reports.waiting());
  }

  /** Whether the main app answers now; what it has just answered to another is good for all. */
  Probe.Found probe() {
    Probe.Found found = probe.now();
    boolean believed = status().newest().map(Exchange::isGood).orElse(false);
    if (found.isGood() && !believed) {
      back = true; // noted later: to ask changes nothing
      wake();
    }
    return found;
  }

  private void wake() {
    work.release();
  }

  private void loop() {
    while (!closed) {
      try {
        recall(); // another process on the same data may have asked
        exchangeDue();
      } catch (RuntimeException e) {
        if (!closed) {
          LOG.error("The main app could not be spoken to; it is tried again in a minute", e);
        }
      }
      try {
        if (work.tryAcquire(LOOK.toSeconds(), TimeUnit.SECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        closed = true;
      }
    }
  }

  /** Goes by what is kept. */
  private void recall() {
    SaidSettings settings = kept(Part.SETTINGS, SaidSettings::of).orElse(SaidSettings.NONE);
    SaidCredentials credentials =
        kept(Part.CREDENTIALS, this::credentials).orElse(SaidCredentials.NONE);
    known = new Known(settings, credentials);
  }

  private <T> Optional<T> kept(Part part, Function<Said, T> reading) {
    try {
      return exchanges.answer(part).map(Said::of).map(reading);
    } catch (Unusable e) {
      exchanges.hurry(part); // another version of the app could read it
      return Optional.empty();
    }
  }

  private SaidCredentials credentials(Said said) {
    return SaidCredentials.of(said, integrations);
  }

  /** Exchanges everything that is due, one after the other. */
  public void exchangeDue() {
    if (back) {
      back = false;
      hurry();
    }
    if (exchanges.claim(Part.SETTINGS)) {
      ask(Part.SETTINGS, said -> SaidSettings.of(said).validUntil());
    }
    if (exchanges.claim(Part.CREDENTIALS)) {
      ask(Part.CREDENTIALS, said -> credentials(said).firstEnd(now()));
    }
    report();
  }

  private void ask(Part part, Function<Said, Optional<Instant>> reading) {
    Heard heard = line.ask(part);
    Fault fault = heard.fault();
    if (fault == null) {
      try {
        Optional<Instant> end = reading.apply(Said.of(heard.text()));
        exchanges.succeeded(part, heard.text(), next(end));
      } catch (Unusable e) {
        fault = Fault.unusable(heard.status(), e);
      }
    }
    if (fault == null || exchanges.failed(part, fault)) {
      recall();
    }
  }

  /** Half-way to the end of what was said, so that it can be away for a while before that. */
  private Instant next(Optional<Instant> end) {
    Instant now = now();
    Duration half = end.map(it -> Duration.between(now, it).dividedBy(2)).orElse(USUAL);
    Duration least = half.compareTo(LOOK) < 0 ? LOOK : half;
    return now.plus(least.compareTo(LONGEST) > 0 ? LONGEST : least);
  }

  private void report() {
    long tooMany = reports.trim(Reports.MOST);
    if (tooMany > 0) {
      giveUp(tooMany, "too many wait");
    }
    int most = AT_ONCE;
    for (List<ObjectNode> next = reports.next(most);
        !next.isEmpty() && !closed && exchanges.claim(Part.EXECUTIONS);
        next = reports.next(most)) {
      most = report(next) ? AT_ONCE : 1;
    }
  }

  /** Reports these; if not, and they have to do with it, each of them comes alone. */
  private boolean report(List<ObjectNode> runs) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    runs.forEach(body.putArray("executions")::add);
    Fault fault = line.tell(Part.EXECUTIONS, body).fault();
    if (fault == null) {
      reports.done(runs);
      exchanges.succeeded(Part.EXECUTIONS, null, now());
      return true;
    }
    if (fault.isAboutContent() && runs.size() > 1) {
      exchanges.hurry(Part.EXECUTIONS);
      return false;
    }
    if (fault.isAboutContent()) {
      reports.done(runs);
      giveUp(1, "the main app does not take it: " + fault.text());
    }
    exchanges.failed(Part.EXECUTIONS, fault);
    return false;
  }

  private void giveUp(long count, String why) {
    exchanges.forgotten(count);
    LOG.warn("{} reports to the main app are given up: {}", count, why);
  }

  private Instant now() {
    return database.clock().instant();
  }

  /** Ends what is under way; what was not noted is done again after the next start. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(STOP_LIMIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
