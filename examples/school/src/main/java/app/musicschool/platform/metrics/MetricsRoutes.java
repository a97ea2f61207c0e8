package app.musicschool.platform.metrics;

import app.musicschool.platform.health.Health;
import app.musicschool.platform.live.EventStreams;
import app.musicschool.platform.web.Access;
import app.musicschool.platform.web.Routes;
import app.musicschool.platform.web.SharedSecret;
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

  public MetricsRoutes(SharedSecret token, Metrics metrics, Health health, EventStreams streams) {
    this.token = token;
    this.metrics = metrics;
    this.health = health;
    this.streams = streams;
  }

  public void register(Routes routes) {
    routes.get("/api/metrics", Access.ANYONE, this::scrape);
  }

  private void scrape(Context ctx) throws IOException {
    token.check(ctx);
    metrics.now(health.look(), streams.count());
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create()
        .write(text, metrics.registry().scrape(), EscapingScheme.DEFAULT);
    ctx.contentType(PrometheusTextFormatWriter.CONTENT_TYPE).result(text.toByteArray());
  }
}
