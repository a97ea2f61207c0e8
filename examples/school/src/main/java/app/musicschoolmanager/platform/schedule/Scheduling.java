package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.action.ActionLog;
import app.musicschoolmanager.platform.action.ActionRunner;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.once.OnceKey;
import app.musicschoolmanager.platform.once.OnceKeys;
import app.musicschoolmanager.platform.schedule.ScheduleLog.Begun;
import app.musicschoolmanager.platform.stop.StopTime;
import app.musicschoolmanager.platform.user.Users;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs schedules when their time comes. The app looks once a minute, and soon after changes that a
 * schedule runs after; {@link #tick} makes it look at once. Whether a schedule is due, and who runs
 * it, is decided in {@link ScheduleLog} alone, however many look.
 */
public final class Scheduling implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Scheduling.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final List<Schedule> schedules;
  private final Agenda agenda;
  private final Timetable timetable;
  private final ActionLog actions;
  private final ScheduleRunner runner;
  private final ScheduleLog log;
  private final Database database;
  private final Gate gate = new Gate();
  private final ScheduledExecutorService timer;
  private volatile Alarms alarms;

  public Scheduling(Agenda agenda, ActionRunner actions, Users users) {
    this.agenda = agenda;
    this.schedules = agenda.schedules();
    this.database = agenda.database();
    this.timetable = new Timetable(schedules, actions);
    this.actions = actions.log();
    this.log = new ScheduleLog(agenda);
    putInOrder();
    this.runner = new ScheduleRunner(actions, log, users, gate);
    this.timer =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("schedule-looks").factory(),
            new ThreadPoolExecutor.DiscardPolicy()); // what changes while the app stops can wait
  }

  /** Begins to run what is due, now and from now on. */
  public void start() {
    start(EVERY);
  }

  /** The same, looking so often. */
  void start(Duration every) {
    if (!schedules.isEmpty()) {
      alarms = new Alarms(schedules, log, every, schedule -> gate.pass(() -> runDue(schedule)));
      database.watch(Agenda.TABLE, this::lookSoon);
    }
    timer.scheduleWithFixedDelay(
        () -> {
          carefully(this::putInOrder);
          look();
        },
        Agenda.QUIET.toMillis(),
        every.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /** What was under way in processes that are gone, and what a wrong clock has noted. */
  private void putInOrder() {
    actions.closeCutOff();
    log.closeCutOff();
    new Picks(database).release();
    schedules.stream().filter(agenda::setBack).forEach(this::wakeInTime);
  }

  private void wakeInTime(Schedule schedule) {
    if (alarms != null) {
      alarms.wakeInTime(schedule);
    }
  }

  private void lookSoon() {
    timer.schedule(this::look, Agenda.QUIET.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Runs what is due after changes, or was cut off, also where another process has noted it and not
   * lived on.
   */
  private void look() {
    carefully(() ->
        schedules.stream()
            .filter(schedule -> !schedule.after().isEmpty() || log.isNoted(schedule))
            .filter(log::isDue)
            .forEach(schedule -> gate.passBeside(() -> runDue(schedule))));
  }

  private void carefully(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      if (!timer.isShutdown()) {
        LOG.error("What is to be run was not looked for; in a minute it will be", e);
      }
    }
  }

  private void runDue(Schedule schedule) {
    log.claimDue(schedule).ifPresent(begun -> run(schedule, begun));
  }

  private void run(Schedule schedule, Begun begun) {
    runner.run(schedule, begun);
    look(); // for what has changed meanwhile
  }

  /** What has been run. */
  public ScheduleLog log() {
    return log;
  }

  /**
   * Looks at once for what is due, and lets it run.
   *
   * @return the ids of the schedules that are due
   */
  public List<String> tick() {
    if (gate.isStopping()) {
      return List.of();
    }
    putInOrder();
    List<String> due = schedules.stream().filter(log::isDue).map(Schedule::id).toList();
    if (!due.isEmpty() && alarms != null) {
      alarms.look();
      look();
    }
    return due;
  }

  /**
   * Runs a schedule now, due or not, without waiting for its end.
   *
   * @return the id of the run
   */
  public String trigger(String scheduleId) {
    return trigger(scheduleId, Caller.SYSTEM, null);
  }

  /**
   * The same for a request that may be sent again: that starts nothing a second time.
   *
   * @param key null if nothing tells it from a new one
   * @return the id of the run, which may be over by now
   */
  public String trigger(String scheduleId, Caller caller, OnceKey key) {
    Schedule schedule = timetable.get(scheduleId, caller);
    if (key == null) {
      return begin(schedule, claim(schedule, Ids.next()));
    }
    OnceKeys keys = new OnceKeys(database);
    OnceKeys.Wish wish = new OnceKeys.Wish(caller, "schedule/" + scheduleId, key);
    String id = Ids.next();
    Optional<Begun> begun =
        database.write(sql ->
            keys.claim(wish, id).isPresent() ? Optional.empty() : Optional.of(claim(schedule, id)));
    return begun.map(first -> begin(schedule, first)).or(() -> keys.begun(wish)).orElse(id);
  }

  private String begin(Schedule schedule, Begun begun) {
    if (!gate.passBeside(() -> run(schedule, begun))) {
      runner.run(schedule, begun); // no step of it: it is left to another one
    }
    return begun.id();
  }

  private Begun claim(Schedule schedule, String id) {
    if (gate.isStopping()) {
      throw new Unavailable("The app is about to stop. Try again when it is back.", EVERY);
    }
    return log.claimNow(schedule, id)
        .orElseThrow(() ->
            new Conflict(
                "“%s” is running already. Wait until it is done.".formatted(schedule.label())));
  }

  /**
   * Ends the run of a schedule that is under way, in whichever process: its present step ends, and
   * no other one begins.
   */
  public void cancel(String scheduleId, Caller caller) {
    putInOrder();
    runner.cancel(timetable.get(scheduleId, caller), caller);
  }

  /** When the app last looked for what is due; empty while it does not. */
  public Optional<Instant> lastLook() {
    return Optional.ofNullable(alarms).flatMap(Alarms::lastLook);
  }

  /** For how long the schedule that waits longest has been due without running. */
  public Duration overdue() {
    Instant now = database.clock().instant();
    return schedules.stream()
        .filter(schedule -> !log.isRunning(schedule.id()))
        .map(schedule -> Duration.between(log.nextRun(schedule), now))
        .filter(Duration::isPositive)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** Whether no schedule is running, and each waits for its next turn. */
  public boolean isIdle() {
    return gate.isNone() && (alarms == null || alarms.isQuiet());
  }

  public List<Schedule> all() {
    return schedules;
  }

  /** The schedules as people get to know them. */
  public Timetable timetable() {
    return timetable;
  }

  /**
   * Lets no run begin any more, and none go further than the step that it is at: what is left of it
   * is noted for another process, or the next start.
   */
  public void rest() {
    gate.stop();
    timer.shutdownNow();
    if (alarms != null) {
      alarms.pause();
    }
  }

  /** Whether that is so. */
  boolean isStopping() {
    return gate.isStopping();
  }

  /** Waits until no run is under way, as long as there is time. */
  public void await(StopTime time) {
    try {
      gate.await(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs whose actions have been made to end note that; one that does not is found cut off. */
  @Override
  public void close() {
    rest();
    await(StopTime.ofNotes());
    gate.close();
    if (alarms != null) {
      alarms.close();
    }
  }
}
