package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.mainapp.Probe.Found;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** {@code /api/agent/test-connection}: whether the main app answers, and what the app goes by. */
public final class MainAppRoutes {
  private final Optional<MainApp> link;

  public MainAppRoutes(Optional<MainApp> link) {
    this.link = link;
  }

  public void register(Routes routes) {
    routes.forPrograms().get("/api/agent/test-connection", Access.SIGNED_IN, this::test);
  }

  private void test(Context ctx) {
    ObjectNode json = Json.MAPPER.createObjectNode().put("configured", link.isPresent());
    link.ifPresent(mainApp -> describe(mainApp, Callers.of(ctx).role(), json));
    ctx.json(json);
  }

  private static void describe(MainApp mainApp, Role role, ObjectNode json) {
    Found found = mainApp.probe();
    MainAppStatus status = mainApp.status();
    json.put("reachable", found.isGood()).put("checkedAt", MainAppStatus.text(found.at()));
    // If that is news, it begins with it.
    Instant since =
        status
            .newest()
            .filter(newest -> newest.isGood() == found.isGood())
            .map(Exchange::since)
            .orElse(found.at());
    json.put("since", MainAppStatus.text(since));
    json.put("cacheAgeSeconds", status.age(found.at()).map(Duration::toSeconds).orElse(null));
    if (role == Role.ADMIN) {
      json.put("fault", found.isGood() ? null : found.fault().text());
      json.set("mainApp", status.json());
    }
  }
}
