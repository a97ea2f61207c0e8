package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.db.Sql;
import java.util.List;

/** Takes note of the changes of records. */
@FunctionalInterface
public interface Recorder {
  /** Called within the transaction that makes the change; if it throws, nothing is changed. */
  void record(Change change, Sql connection);

  /**
   * The recorder of changes that a schedule makes.
   *
   * @param schedules those whose runs led to it, in their order; the last makes the changes
   */
  default Recorder during(List<String> schedules) {
    return this;
  }

  /** This one, and another after it. */
  default Recorder and(Recorder other) {
    return new Both(this, other);
  }

  /** Two of them. */
  record Both(Recorder first, Recorder second) implements Recorder {
    @Override
    public void record(Change change, Sql connection) {
      first.record(change, connection);
      second.record(change, connection);
    }

    @Override
    public Recorder during(List<String> schedules) {
      return new Both(first.during(schedules), second.during(schedules));
    }
  }
}
