package com.example.app.platform.record;

import com.example.app.platform.db.Sql;

/** Takes note of the changes of records. */
@FunctionalInterface
public interface Recorder {
  /** Called within the transaction that makes the change; if it throws, nothing is changed. */
  void record(Change change, Sql connection);
}
