package app.gardentoolrental.platform.record;

import app.gardentoolrental.platform.db.Sql;

/** Takes note of the changes of records. */
@FunctionalInterface
public interface Recorder {
  /** Called within the transaction that makes the change; if it throws, nothing is changed. */
  void record(Change change, Sql connection);

  /** This one, and another after it. */
  default Recorder and(Recorder other) {
    return (change, connection) -> {
      record(change, connection);
      other.record(change, connection);
    };
  }
}
