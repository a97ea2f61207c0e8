package app.musicschoolmanager.platform.audit.figure;

import app.musicschoolmanager.platform.action.RunStatus;
import app.musicschoolmanager.platform.action.TriggerSource;
import app.musicschoolmanager.platform.audit.Conditions;
import app.musicschoolmanager.platform.audit.Given;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which runs of actions to list, newest first. What is null doesn't matter.
 *
 * @param actionId only runs of this action
 * @param status only runs with this status
 * @param userId only runs that this user started
 * @param source only runs that came about this way
 * @param after only runs that began before the one with this id
 */
public record RunQuery(
    Span span,
    String actionId,
    String status,
    String userId,
    String source,
    String after,
    int limit) {
  private static final Set<String> OWN =
      Set.of("action", "status", "user", "source", "after", "limit");

  /** Of those that failed, the runs that somebody has ended. */
  private static final String CANCELLED = "cancelled";

  /** The states that runs can be asked for by. */
  public static final List<String> STATES =
      Stream.concat(Arrays.stream(RunStatus.values()).map(RunStatus::value), Stream.of(CANCELLED))
          .toList();

  /** The ways that runs can be asked for by. */
  public static final List<String> SOURCES =
      Arrays.stream(TriggerSource.values()).map(TriggerSource::value).toList();

  /** The query that an address describes. */
  public static RunQuery of(Map<String, List<String>> parameters, Clock clock) {
    Set<String> names = new HashSet<>(OWN);
    names.addAll(Span.PARAMETERS);
    Given given = Given.of(parameters, names);
    return new RunQuery(
        Span.of(given, clock),
        given.text("action"),
        given.oneOf("status", STATES),
        given.text("user"),
        given.oneOf("source", SOURCES),
        given.text("after"),
        given.limit());
  }

  /** The newest runs of a span that failed. */
  public static RunQuery failures(Span span, int most) {
    return new RunQuery(span, null, RunStatus.FAILED.value(), null, null, null, most);
  }

  /** The page that follows a run. */
  RunQuery page(String afterId, int most) {
    return new RunQuery(span, actionId, status, userId, source, afterId, most);
  }

  Conditions where() {
    boolean isCancelled = CANCELLED.equals(status);
    return new Conditions()
        .and("started_at >= ?", span.from())
        .and("started_at < ?", span.to())
        .and("action_id = ?", actionId)
        .and("status = ?", isCancelled ? RunStatus.FAILED.value() : status)
        .and("case when cancelled_by is null then 0 else 1 end = ?", isCancelled ? 1 : null)
        .and("user_id = ?", userId)
        .and("trigger_source = ?", source)
        .and(
            "(started_at, id) <"
                + " (select e.started_at, e.id from action_execution_log e where e.id = ?)",
            after);
  }
}
