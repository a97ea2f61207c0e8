package app.musicschoolmanager.platform.metrics;

import app.musicschoolmanager.platform.health.Health;
import app.musicschoolmanager.platform.live.EventStreams;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Routes;
import app.musicschoolmanager.platform.web.SharedSecret;
import app.musicschoolmanager.platform.webhook.outgoing.OutgoingHooks;
import app.musicschoolmanager.platform.webhook.outgoing.Untaken;
import io.javalin.http.Context;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** {@code /api/metrics}, for whoever shows {@code METRICS_TOKEN}. */
public final class MetricsRoutes {
  private final SharedSecret token;
  private final Metrics metrics;
  private final Health health;
  private final EventStreams streams;
  private final OutgoingHooks webhooks;

  public MetricsRoutes(
      SharedSecret token,
      Metrics metrics,
      Health health,
      EventStreams streams,
      OutgoingHooks webhooks) {
    this.token = token;
    this.metrics = metrics;
    this.health = health;
    this.streams = streams;
    this.webhooks = webhooks;
  }

  public void register(Routes routes) {
    routes.get("/api/metrics", Access.ANYONE, this::scrape);
  }

  private void scrape(Context ctx) throws IOException {
    token.check(ctx);
    Health.Report report = health.look();
    Untaken untaken = report.database().ok() ? webhooks.untaken() : new Untaken(-1, -1);
    metrics.now(report, streams.count(), untaken);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create()
        .write(text, metrics.registry().scrape(), EscapingScheme.DEFAULT);
    ctx.contentType(PrometheusTextFormatWriter.CONTENT_TYPE).result(text.toByteArray());
  }
}
