package app.musicschoolmanager.platform.metrics;

import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.health.Health;
import app.musicschoolmanager.platform.schedule.ScheduleExecution;
import app.musicschoolmanager.platform.webhook.outgoing.Untaken;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/**
 * Counts what the app does. Labels are taken from what the app declares (routes, actions,
 * schedules), never from what somebody sends, so that their number has an end.
 */
public final class Metrics {
  private static final double[] SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10
  };
  private static final double[] LONG_SECONDS = {0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300};

  private final PrometheusRegistry registry = new PrometheusRegistry();

  private final Histogram requests =
      histogram("http_request_duration_seconds", "How long requests took.", SECONDS)
          .labelNames("method", "route", "status")
          .register(registry);
  private final Histogram actions =
      histogram("action_duration_seconds", "How long runs of actions took.", LONG_SECONDS)
          .labelNames("action", "outcome")
          .register(registry);
  private final Histogram schedules =
      histogram("schedule_duration_seconds", "How long runs of schedules took.", LONG_SECONDS)
          .labelNames("schedule", "outcome")
          .register(registry);

  private final Gauge databaseBytes = gauge("database_bytes", "The size of the database.");
  private final Gauge freeBytes = gauge("disk_free_bytes", "Room on the disk of the data.");
  private final Gauge overdue = gauge("schedule_overdue_seconds", "For how long one has been due.");
  private final Gauge unsent = gauge("mail_unsent", "Mails that no server has taken so far.");
  private final Gauge streams = gauge("event_streams_open", "Pages and programs that listen.");
  private final Gauge webhooks =
      Gauge.builder()
          .name("webhook_messages")
          .help("Messages that webhooks have not taken: on their way, or given up.")
          .labelNames("state")
          .register(registry);
  private boolean watchesMachine;

  private Gauge gauge(String name, String help) {
    return Gauge.builder().name(name).help(help).register(registry);
  }

  private static Histogram.Builder histogram(String name, String help, double... bounds) {
    return Histogram.builder().name(name).help(help).classicOnly().classicUpperBounds(bounds);
  }

  /** Counts a request that has been answered. */
  public void answered(Context ctx, Float millis) {
    Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
    String route = endpoint == null ? "none" : endpoint.path;
    String status = ctx.statusCode() / 100 + "xx";
    requests.labelValues(ctx.method().name(), route, status).observe(millis / 1_000);
  }

  /** Counts a run of an action that has ended. */
  public void ended(ActionExecution run) {
    observe(actions.labelValues(run.actionId(), run.status().value()), run.executionTimeMs());
  }

  /** Counts a run of a schedule that has ended. */
  public void ended(ScheduleExecution run) {
    observe(schedules.labelValues(run.scheduleId(), run.status().value()), run.executionTimeMs());
  }

  /** How long a run took that was cut off, nobody knows. */
  private static void observe(DistributionDataPoint runs, Long millis) {
    if (millis != null) {
      runs.observe(millis / 1_000.0);
    }
  }

  /** Notes what is so at present. */
  synchronized void now(Health.Report health, int openStreams, Untaken untaken) {
    databaseBytes.set(health.database().bytes() + health.database().logBytes());
    freeBytes.set(health.disk().freeBytes());
    overdue.set(health.scheduler().overdue().toSeconds());
    unsent.set(health.unsentMails());
    streams.set(openStreams);
    webhooks.labelValues("waiting").set(untaken.waiting());
    webhooks.labelValues("failed").set(untaken.failed());
    if (!watchesMachine) {
      JvmMetrics.builder().register(registry); // not at the start, which it would slow down
      watchesMachine = true;
    }
  }

  PrometheusRegistry registry() {
    return registry;
  }
}
