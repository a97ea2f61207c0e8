package org.example.makerspace.platform.metrics;

import io.javalin.http.Context;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.example.makerspace.platform.health.Health;
import org.example.makerspace.platform.live.EventStreams;
import org.example.makerspace.platform.web.Access;
import org.example.makerspace.platform.web.Routes;
import org.example.makerspace.platform.web.SharedSecret;
import org.example.makerspace.platform.webhook.outgoing.OutgoingHooks;
import org.example.makerspace.platform.webhook.outgoing.Untaken;

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
