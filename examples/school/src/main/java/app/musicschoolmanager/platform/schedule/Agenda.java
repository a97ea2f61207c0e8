package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.record.Change;
import app.musicschoolmanager.platform.record.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What schedules have to reckon with besides their runs: since when each has its timing, and
 * whether records have changed since its last run that it runs after. That is noted in the
 * transaction of the change, so it is as certain as the change itself.
 *
 * <p>What a schedule's own run changes is not noted for it, nor what follows from that: for changes
 * by a run that a change has started, the schedules that led to it stand in {@code led}. So however
 * schedules set each other off, they come to an end.
 */
public record Agenda(List<Schedule> schedules, Database database, List<String> led)
    implements Recorder {
  /** The table with a row for each schedule. */
  static final String TABLE = "schedule_state";

  /** Changes that come together are one reason to run. */
  static final Duration QUIET = Duration.ofSeconds(3);

  private static final Duration DAY = Duration.ofDays(1);

  /** The agenda of these schedules, of which those that are new begin to wait now. */
  public static Agenda of(List<Schedule> schedules, Database database) {
    Agenda agenda = new Agenda(List.copyOf(schedules), database, List.of());
    agenda.begin();
    return agenda;
  }

  private void begin() {
    Map<String, String> known = new HashMap<>();
    database
        .read(sql -> sql.query("select schedule_id, timing from schedule_state"))
        .forEach(row -> known.put(row.text("schedule_id"), row.text("timing")));
    for (Schedule schedule : schedules) {
      String timing = schedule.timing().toString();
      if (!timing.equals(known.remove(schedule.id()))) {
        database.write(sql -> begin(schedule.id(), timing, sql));
      }
    }
    known
        .keySet()
        .forEach(gone ->
            database.write(
                sql -> sql.execute("delete from schedule_state where schedule_id = ?", gone)));
  }

  private int begin(String id, String timing, Sql sql) {
    return sql.execute(
        """
        insert into schedule_state (schedule_id, timing, since, ran_at) values (?, ?, ?,
          (select max(started_at) from schedule_execution where schedule_id = ?))
        on conflict (schedule_id) do update set timing = excluded.timing, since = excluded.since\
        """,
        id,
        timing,
        database.clock().instant(),
        id);
  }

  @Override
  public Recorder during(List<String> schedulesThatRan) {
    return new Agenda(schedules, database, schedulesThatRan);
  }

  @Override
  public void record(Change change, Sql sql) {
    for (Schedule schedule : schedules) {
      boolean follows =
          schedule.after().stream().anyMatch(model -> model.name().equals(change.model()));
      if (follows && !led.contains(schedule.id())) {
        note(schedule.id(), change.at(), sql);
      }
    }
  }

  /** Notes that a schedule is to run; the first change counts, and that of a person most. */
  void note(String id, Instant at, Sql sql) {
    int noted =
        sql.execute(
            """
            update schedule_state set changed_at = ?, changed_by = ?
            where schedule_id = ? and changed_at is null\
            """,
            at,
            String.join(",", led),
            id);
    if (noted == 0 && led.isEmpty()) {
      sql.execute(
          "update schedule_state set changed_by = '' where schedule_id = ? and changed_by <> ''",
          id);
    }
    if (noted == 0) { // what changes now concerns all steps
      sql.execute(
          "update schedule_state set resumes = null where schedule_id = ? and resumes is not null",
          id);
    }
  }

  /**
   * Notes that what a run that was cut off has left is to be done, unless all is to be done after a
   * change anyway.
   */
  void takeUp(ScheduleExecution run, Instant at, Sql sql) {
    sql.execute(
        """
        update schedule_state set changed_at = ?, changed_by = '', resumes = ?
        where schedule_id = ? and changed_at is null\
        """,
        at,
        run.id(),
        run.scheduleId());
  }

  /** When something was noted about a schedule. */
  private record Noted(Instant since, Instant ranAt, Instant changedAt) {
    static Noted of(Row state) {
      return new Noted(
          state.instant("since"), state.instant("ran_at"), state.instant("changed_at"));
    }

    /** As if whatever was noted later than that, and so by another clock, was noted now. */
    Noted setBack(Instant now, Instant latest) {
      return new Noted(
          earlier(since, latest, now), earlier(ranAt, latest, now), earlier(changedAt, now, now));
    }

    private static Instant earlier(Instant noted, Instant latest, Instant now) {
      return noted != null && noted.isAfter(latest) ? now : noted;
    }
  }

  /**
   * Sets right what was noted before the clock was set back. A turn that it comes to a second time
   * is not run again; but by more than a day, or than an hourly schedule waits, the clock was
   * simply wrong, and nothing is to rest until that time comes.
   *
   * @return whether there was anything to set right
   */
  boolean setBack(Schedule schedule) {
    Instant now = database.clock().instant();
    Duration interval = schedule.timing().frequency().interval();
    Instant latest = now.plus(interval.compareTo(DAY) < 0 ? interval : DAY);
    Noted noted = database.read(sql -> Noted.of(state(schedule, sql)));
    if (noted.equals(noted.setBack(now, latest))) {
      return false;
    }
    database.write(sql -> {
      Noted right = Noted.of(state(schedule, sql)).setBack(now, latest);
      return sql.execute(
          "update schedule_state set since = ?, ran_at = ?, changed_at = ? where schedule_id = ?",
          right.since(),
          right.ranAt(),
          right.changedAt(),
          schedule.id());
    });
    return true;
  }

  /**
   * What a run that begins has to do after changes.
   *
   * @param led the schedules whose runs led to it
   * @param resumed the run of which only what is left is to be done, or null
   */
  record Taken(List<String> led, String resumed) {}

  /** When the schedule runs next: at its turn, or soon after changes. */
  Instant nextRun(Schedule schedule, Instant now, Sql sql) {
    Instant turn = turn(schedule, now, sql);
    return changed(schedule, sql)
        .map(first -> first.plus(QUIET))
        .filter(turn::isAfter)
        .orElse(turn);
  }

  /** When its next turn comes: without a calendar at once if it never ran. */
  Instant turn(Schedule schedule, Instant now, Sql sql) {
    Row state = state(schedule, sql);
    Instant last = state.instant("ran_at"); // by the clock of that time
    if (last == null && !schedule.timing().isByCalendar()) {
      return now;
    }
    Instant since = state.instant("since"); // turns before that were none of its timing
    // A clock that has been set back since then says nothing against a run.
    boolean isLater = last != null && (since.isBefore(last) || since.isAfter(now));
    return schedule.timing().after(isLater ? last : since, database.clock().getZone());
  }

  /** When the first of the changes was made that the schedule has still to run after. */
  Optional<Instant> changed(Schedule schedule, Sql sql) {
    return Optional.ofNullable(state(schedule, sql).instant("changed_at"));
  }

  /**
   * Takes note that the schedule runs, and so does what it has to do after changes.
   *
   * @param isNoted whether that is all it does; otherwise it does everything. A run that takes up
   *     another one is no later one, for when the next turn comes
   */
  Taken taken(Schedule schedule, Instant at, boolean isNoted, Sql sql) {
    Row state = state(schedule, sql);
    String by = isNoted ? state.text("changed_by") : "";
    String resumed = isNoted ? state.text("resumes") : null;
    sql.execute(
        """
        update schedule_state set ran_at = ?, changed_at = null, changed_by = '', resumes = null
        where schedule_id = ?\
        """,
        resumed == null ? at : state.instant("ran_at"),
        schedule.id());
    return new Taken(by.isEmpty() ? List.of() : List.of(by.split(",")), resumed);
  }

  private static Row state(Schedule schedule, Sql sql) {
    return sql.one("select * from schedule_state where schedule_id = ?", schedule.id())
        .orElseThrow();
  }
}
