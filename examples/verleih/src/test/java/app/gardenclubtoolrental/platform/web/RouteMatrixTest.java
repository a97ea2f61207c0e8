package app.gardenclubtoolrental.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.gardenclubtoolrental.platform.TestApp;
import app.gardenclubtoolrental.platform.TestClient;
import app.gardenclubtoolrental.platform.TestClient.Reply;
import app.gardenclubtoolrental.platform.web.server.RouteList.Route;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goes through every route that the running app says it has. */
class RouteMatrixTest {
  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.start();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void every_route_says_who_may_call_it() {
    assertThat(app.running().routes())
        .hasSizeGreaterThan(15)
        .allMatch(route -> route.access().isPresent());
  }

  @Test
  void only_what_cannot_ask_for_a_sign_in_is_open_to_everyone() {
    assertThat(api(route -> route.access().orElseThrow() == Access.ANYONE))
        .extracting(route -> route.method() + " " + route.path())
        .containsExactlyInAnyOrder(
            "POST /api/auth/register",
            "POST /api/auth/login",
            "POST /api/auth/logout",
            "GET /api/health",
            "GET /api/agent/config",
            "GET /api/cron/scheduler",
            "POST /api/cron/scheduler");
  }

  @Test
  void nobody_gets_through_without_signing_in() {
    for (Route route : api(route -> route.access().orElseThrow() != Access.ANYONE)) {
      assertThat(call(app.anonymous(), route).status()).as(route.toString()).isEqualTo(401);
    }
  }

  @Test
  void a_page_sends_whoever_is_not_signed_in_to_the_sign_in_page() {
    for (Route route : app.running().routes()) {
      boolean page = route.method().equals("GET") && !route.path().startsWith("/api/");
      if (page && route.access().orElseThrow() != Access.ANYONE) {
        Reply reply = call(app.anonymous(), route);
        assertThat(reply.status()).as(route.toString()).isEqualTo(303);
        assertThat(reply.header("Location").orElseThrow()).startsWith("/login");
      }
    }
  }

  @Test
  void a_member_gets_through_to_nothing_that_is_for_administrators() {
    List<Route> administration =
        app.running().routes().stream()
            .filter(route -> route.access().orElseThrow() == Access.ADMIN)
            .toList();
    assertThat(administration).isNotEmpty();
    for (Route route : administration) {
      assertThat(call(app.member(), route).status()).as(route.toString()).isEqualTo(403);
      assertThat(call(app.admin(), route).status()).as(route.toString()).isNotIn(401, 403);
    }
  }

  @Test
  void another_site_makes_nobody_change_anything() {
    for (Route route : app.running().routes()) {
      if (!List.of("GET", "HEAD").contains(route.method())) {
        TestClient client = app.member();
        Reply reply =
            client.send(
                client
                    .request(path(route))
                    .header("Sec-Fetch-Site", "cross-site")
                    .header("Content-Type", "text/plain")
                    .method(route.method(), BodyPublishers.ofString("{}")));
        assertThat(reply.status()).as(route.toString()).isEqualTo(403);
      }
    }
  }

  private static List<Route> api(Predicate<Route> which) {
    return app.running().routes().stream()
        .filter(route -> route.path().startsWith("/api/"))
        .filter(which)
        .toList();
  }

  private static Reply call(TestClient client, Route route) {
    return client.send(client.request(path(route)).method(route.method(), BodyPublishers.noBody()));
  }

  private static String path(Route route) {
    return route.path().replaceAll("\\{[^}]*}", "x");
  }
}
