package app.musicschoolmanager.platform.audit;

import app.musicschoolmanager.platform.record.Change.Kind;
import java.time.Instant;
import java.util.Comparator;

/**
 * A place in the trail: what somebody sees of it begins after the change that stands there.
 *
 * @param change the id of that change
 */
record Since(Instant at, String change) implements Comparable<Since> {
  /** Before all that is kept. */
  static final Since EVER = new Since(Instant.MIN, "");

  private static final Comparator<Since> ORDER =
      Comparator.comparing(Since::at).thenComparing(Since::change);

  static Since of(LoggedChange change) {
    return new Since(change.at(), change.id());
  }

  /** Whether a change came later. */
  boolean isBefore(LoggedChange logged) {
    return compareTo(of(logged)) < 0;
  }

  /** Whether whoever sees a record since then is told of a change: its creation gives it to all. */
  boolean tells(LoggedChange logged) {
    boolean made = logged.kind().equals(Kind.CREATED.value()) && change.equals(logged.id());
    return made || isBefore(logged);
  }

  @Override
  public int compareTo(Since other) {
    return ORDER.compare(this, other);
  }
}
