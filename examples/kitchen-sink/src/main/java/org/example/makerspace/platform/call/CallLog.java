package org.example.makerspace.platform.call;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.example.makerspace.platform.audit.Conditions;
import org.example.makerspace.platform.audit.OldRows;
import org.example.makerspace.platform.db.Database;
import org.example.makerspace.platform.db.Ids;

/** Keeps the calls that runs of actions have made to other hosts. */
public final class CallLog {
  private static final int STRETCH = 1_000;
  private static final String INSERT =
      """
      insert into outbound_call
      (id, run_id, service, method, host, path, outcome, status, duration_ms, bytes, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String SELECT =
      """
      select c.*, e.action_name from outbound_call c
      left join action_execution_log e on e.id = c.run_id\
      """;

  private final Database database;

  public CallLog(Database database) {
    this.database = database;
  }

  /** Notes calls of a run; within a transaction it belongs to that. */
  public void add(String runId, List<OutboundCall> calls) {
    if (calls.isEmpty()) {
      return;
    }
    database.write(sql -> {
      for (OutboundCall call : calls) {
        sql.execute(
            INSERT,
            Ids.next(),
            runId,
            call.service(),
            call.method(),
            call.host(),
            call.path(),
            call.outcome().value(),
            call.status(),
            call.millis(),
            call.bytes(),
            call.at());
      }
      return null;
    });
  }

  /** The calls that a query finds, newest first. */
  public List<LoggedCall> find(CallQuery query) {
    Conditions where =
        new Conditions()
            .and("c.run_id = ?", query.runId())
            .and("c.service = ?", query.service())
            .and("c.outcome = ?", query.outcome() == null ? null : query.outcome().value())
            .and("c.at >= ?", query.from())
            .and("c.at < ?", query.to())
            .and(
                "(c.at, c.id) < (select l.at, l.id from outbound_call l where l.id = ?)",
                query.after());
    String text = SELECT + where.text() + " order by c.at desc, c.id desc limit ?";
    return database.read(
        sql -> sql.query(text, where.values(query.limit())).stream().map(LoggedCall::of).toList());
  }

  /** All calls that a query finds, read a stretch at a time. */
  public Stream<LoggedCall> all(CallQuery query) {
    return Stream.iterate(
            find(query.page(query.after(), STRETCH)),
            stretch -> !stretch.isEmpty(),
            stretch -> find(query.page(stretch.getLast().id(), STRETCH)))
        .flatMap(List::stream);
  }

  /** Forgets what is older than that. */
  public long purge(Instant before) {
    return OldRows.of(database, "outbound_call", "at").forget(before);
  }
}
