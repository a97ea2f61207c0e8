package app.musicschoolmanager.platform.health;

import app.musicschoolmanager.platform.db.Stored;
import app.musicschoolmanager.platform.mainapp.MainApp;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;

/**
 * Says whether the app is well: yes or no to whatever watches over it, and to administrators how it
 * is. It is not well with 503, so that a balancer sends nobody there.
 */
public final class HealthRoutes {
  private final Health health;
  private final Optional<MainApp> mainApp;

  public HealthRoutes(Health health, Optional<MainApp> mainApp) {
    this.health = health;
    this.mainApp = mainApp;
  }

  public void register(Routes routes) {
    routes
        .forPrograms()
        .get("/api/health", Access.ANYONE, this::status)
        .get("/api/health/report", Access.ADMIN, this::report);
  }

  private void status(Context ctx) {
    answer(ctx, health.look(), Json.MAPPER.createObjectNode());
  }

  private void report(Context ctx) {
    Health.Report report = health.look();
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("commit", report.commit().orElse(null));
    json.put("startedAt", Stored.text(report.startedAt()));
    json.putObject("database")
        .put("status", word(report.database().ok()))
        .put("bytes", report.database().bytes())
        .put("logBytes", report.database().logBytes());
    Instant look = report.scheduler().lastLook().orElse(null);
    json.putObject("scheduler")
        .put("status", word(report.scheduler().ok()))
        .put("lastLook", look == null ? null : Stored.text(look))
        .put("overdueSeconds", report.scheduler().overdue().toSeconds());
    json.putObject("disk")
        .put("status", word(report.disk().ok()))
        .put("freeBytes", report.disk().freeBytes());
    json.put("unsentMails", report.unsentMails());
    if (report.database().ok()) {
      mainApp.ifPresent(link -> json.set("mainApp", link.status().json()));
    }
    answer(ctx, report, json);
  }

  private static void answer(Context ctx, Health.Report report, ObjectNode json) {
    json.put("status", word(report.ok()));
    ctx.status(report.ok() ? 200 : 503).json(json);
  }

  private static String word(boolean ok) {
    return ok ? "ok" : "failing";
  }
}
