package app.gardentoollending.platform.schedule;

import app.gardentoollending.platform.db.Database;
import app.gardentoollending.platform.db.Row;
import app.gardentoollending.platform.db.Sql;
import app.gardentoollending.platform.record.Change;
import app.gardentoollending.platform.record.Recorder;
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
        insert into schedule_state (schedule_id, timing, since) values (?, ?, ?)
        on conflict (schedule_id) do update set timing = excluded.timing, since = excluded.since\
        """,
        id,
        timing,
        database.clock().instant());
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

  /** Notes that what a run that was cut off has left is to be done, unless all is to be done. */
  void takeUp(String id, Instant at, Sql sql) {
    sql.execute(
        """
        update schedule_state set changed_at = ?, changed_by = '', resumes =
          (select max(e.id) from schedule_execution e
            where e.schedule_id = schedule_state.schedule_id and e.status = 'running')
        where schedule_id = ? and changed_at is null\
        """,
        at,
        id);
  }

  /**
   * What a run that begins has to do after changes.
   *
   * @param led the schedules whose runs led to it
   * @param resumed the run of which only what is left is to be done, or null
   */
  record Taken(List<String> led, String resumed) {}

  /** Since when the schedule has its timing: turns before that were none of it. */
  Instant since(Schedule schedule, Sql sql) {
    return state(schedule, sql).instant("since");
  }

  /** When the first of the changes was made that the schedule has still to run after. */
  Optional<Instant> changed(Schedule schedule, Sql sql) {
    return Optional.ofNullable(state(schedule, sql).instant("changed_at"));
  }

  /** Takes note that the schedule runs, and so does what it has to do after changes. */
  Taken taken(Schedule schedule, Sql sql) {
    Row state = state(schedule, sql);
    String by = state.text("changed_by");
    sql.execute(
        """
        update schedule_state set changed_at = null, changed_by = '', resumes = null
        where schedule_id = ? and changed_at is not null\
        """,
        schedule.id());
    return new Taken(by.isEmpty() ? List.of() : List.of(by.split(",")), state.text("resumes"));
  }

  private static Row state(Schedule schedule, Sql sql) {
    return sql.one("select * from schedule_state where schedule_id = ?", schedule.id())
        .orElseThrow();
  }
}
