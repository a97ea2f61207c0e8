package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.server.RouteList.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is expected of the routes. A GET needs no line here when it follows from its path: what is
 * under {@code {model}} is for those who may read the model, what is under {@code {action}} for
 * those who may run it, and anything else for whom the route itself names. Whatever is open to
 * everyone, and whatever changes something, has a line.
 */
final class Rules {
  private static final Map<String, Rule> TABLE = new LinkedHashMap<>();

  private Rules() {}

  static {
    open();
    openToAnybody();
    signed();
    accounts();
    administration();
    records();
    actions();
  }

  /** What is open to everyone: what one needs to sign in, and what a page loads before that. */
  private static void open() {
    for (String file :
        new String[] {"/theme.css", "/icon.svg", "/api/health", "/api/agent/config"}) {
      rule("GET " + file, Rule.of(Needs.NOTHING));
    }
    rule("GET /login", Rule.of(Needs.NOTHING));
    rule("GET /register", Rule.of(Needs.NOTHING));
    rule(
        "POST /login",
        Rule.of(Needs.NOTHING, (p, s, scene) -> Body.form(credentials(scene))).harmsItsCaller());
    rule(
        "POST /api/auth/login",
        Rule.of(Needs.NOTHING, (p, s, scene) -> json(credentials(scene))).harmsItsCaller());
    rule(
        "POST /register",
        Rule.of(Needs.NOTHING, (p, s, scene) -> Body.form(registration(scene))).harmsItsCaller());
    rule(
        "POST /api/auth/register",
        Rule.of(Needs.NOTHING, (p, s, scene) -> json(registration(scene))).harmsItsCaller());
    // Open because the code of the link is the proof; without one that stands nothing happens.
    for (String link : new String[] {"/join", "/reset"}) {
      rule("GET " + link, Rule.of(Needs.NOTHING).through(r -> r.status() == 404));
      rule("POST " + link, Rule.of(Needs.NOTHING).through(r -> r.status() == 404));
      Map<String, String> invented =
          Map.of("code", "invented", "name", "New", "password", "a long enough pass phrase");
      rule(
          "POST /api/auth" + link,
          Rule.of(Needs.NOTHING, (p, s, scene) -> json(invented)).through(r -> r.status() == 422));
    }
    rule("POST /logout", Rule.of(Needs.NOTHING).harmsItsCaller());
    rule("POST /api/auth/logout", Rule.of(Needs.NOTHING).harmsItsCaller());
    // Open because a timer has no account; it has a secret, without which nothing happens.
    rule("GET /api/metrics", Rule.of(Needs.NOTHING).through(r -> r.status() == 401));
    rule("GET /api/cron/scheduler", Rule.of(Needs.NOTHING).through(r -> r.status() == 401));
    rule("POST /api/cron/scheduler", Rule.of(Needs.NOTHING).through(r -> r.status() == 401));
  }

  /** What a signature opens, nothing else does. */
  private static void signed() {
    rule("POST /api/hooks/{id}", Rule.of(Needs.NOTHING).through(r -> r.status() == 404));
  }

  /** What is open because its owner says so; forms and links ask more than that of who sends. */
  private static void openToAnybody() {
    rule("GET /public/{model}", Rule.of(Needs.NOTHING));
    rule("GET /api/public/{model}", Rule.of(Needs.NOTHING));
    rule("GET /public/{model}/new", Rule.of(Needs.NOTHING));
    rule(
        "POST /public/{model}/new",
        Rule.of(Needs.NOTHING, Bodies::openForm).through(Rules::isTakenOrJudged));
    rule(
        "POST /api/public/{model}",
        Rule.of(Needs.NOTHING, Bodies::openValues).through(Rules::isTakenOrJudged));
    String link = " /public/{model}/{link}/{id}";
    rule("GET" + link, Rule.of(Needs.NOTHING).through(Rules::isFollowed));
    rule("POST" + link, Rule.of(Needs.NOTHING).through(Rules::isFollowed));
  }

  /** What only some fields are given for may break rules that speak of others. */
  private static boolean isTakenOrJudged(Reply reply) {
    return reply.status() < 400 || reply.status() == 422;
  }

  /** What a link depends on may not hold for any record, and rules may forbid what it does. */
  private static boolean isFollowed(Reply reply) {
    return isTakenOrJudged(reply) || reply.status() == 410;
  }

  private static void accounts() {
    Map<String, String> profile = Map.of("name", "Somebody", "avatar", "S");
    rule(
        "POST /profile",
        Rule.of(Needs.SESSION, (p, s, scene) -> Body.form(profile)).harmsItsCaller());
    rule(
        "PUT /api/auth/profile",
        Rule.of(Needs.SESSION, (p, s, scene) -> json(profile)).harmsItsCaller());
    rule(
        "POST /profile/password",
        Rule.of(Needs.SESSION, (p, s, scene) -> Body.form(passwords(p))).harmsItsCaller());
    rule(
        "POST /api/auth/password",
        Rule.of(Needs.SESSION, (p, s, scene) -> json(passwords(p))).harmsItsCaller());
    rule("POST /profile/sessions", Rule.of(Needs.SESSION).harmsItsCaller());
    rule("POST /profile/sessions/{id}", Rule.of(Needs.SESSION));
    Map<String, String> form = Map.of("name", "Mine", "run", "true", "days", "30");
    rule("POST /profile/tokens", Rule.of(Needs.SESSION, (p, s, scene) -> Body.form(form)));
    rule("POST /profile/tokens/{id}/revoke", Rule.of(Needs.SESSION));
    rule("DELETE /api/auth/sessions", Rule.of(Needs.SESSION).harmsItsCaller());
    rule("DELETE /api/auth/sessions/{id}", Rule.of(Needs.SESSION));
    Body wish =
        Body.json(Json.MAPPER.valueToTree(Map.of("name", "Mine", "scopes", List.of("run"))));
    rule("POST /api/auth/tokens", Rule.of(Needs.SESSION, (p, s, scene) -> wish));
    rule("DELETE /api/auth/tokens/{id}", Rule.of(Needs.SESSION));
  }

  private static void administration() {
    rule("POST /users", Rule.of(Needs.ADMIN, (p, s, scene) -> Body.form(account())));
    rule("POST /api/users", Rule.of(Needs.ADMIN, (p, s, scene) -> json(account())));
    Map<String, String> change = Map.of("role", "ADMIN");
    rule("PUT /api/users/{id}", Rule.of(Needs.ADMIN, (p, s, scene) -> json(change)));
    rule("POST /users/{id}/reset", Rule.of(Needs.ADMIN));
    rule("POST /api/users/{id}/reset", Rule.of(Needs.ADMIN));
    rule("POST /users/invitations/{id}/renew", Rule.of(Needs.ADMIN));
    rule("POST /users/invitations/{id}/withdraw", Rule.of(Needs.ADMIN));
    rule("DELETE /api/users/invitations/{id}", Rule.of(Needs.ADMIN));
    rule("POST /users/{id}/role", form(Needs.ADMIN, "role", "admin"));
    rule("POST /users/{id}/active", form(Needs.ADMIN, "active", "false"));
    rule("POST /mails/{id}/send", Rule.of(Needs.ADMIN));
    rule("POST /mails/{id}/stop", Rule.of(Needs.ADMIN));
    rule("POST /main-app", Rule.of(Needs.ADMIN));
    rule("POST /connections/{id}", Rule.of(Needs.ADMIN, Bodies::connectionForm));
    rule("POST /connections/{id}/test", Rule.of(Needs.ADMIN));
    rule("POST /connections/{id}/disconnect", Rule.of(Needs.ADMIN));
    rule("PUT /api/connections/{id}", Rule.of(Needs.ADMIN, Bodies::connection));
    rule("DELETE /api/connections/{id}", Rule.of(Needs.ADMIN));
    rule("POST /api/connections/{id}/test", Rule.of(Needs.ADMIN));
    rule("POST /webhooks/incoming", Rule.of(Needs.ADMIN, Webhooks::incomingForm));
    rule("POST /webhooks/incoming/{id}", Rule.of(Needs.ADMIN, Webhooks::incomingForm));
    rule("POST /webhooks/incoming/{id}/delete", Rule.of(Needs.ADMIN));
    rule("POST /api/webhooks/incoming", Rule.of(Needs.ADMIN, Webhooks::incoming));
    rule("PUT /api/webhooks/incoming/{id}", Rule.of(Needs.ADMIN, Webhooks::incoming));
    rule("DELETE /api/webhooks/incoming/{id}", Rule.of(Needs.ADMIN));
    rule("POST /webhooks/outgoing", Rule.of(Needs.ADMIN, Webhooks::outgoingForm));
    rule("POST /webhooks/outgoing/{id}", Rule.of(Needs.ADMIN, Webhooks::outgoingForm));
    rule("POST /webhooks/outgoing/{id}/test", Rule.of(Needs.ADMIN));
    rule("POST /webhooks/outgoing/{id}/again", Rule.of(Needs.ADMIN));
    rule("POST /webhooks/outgoing/{id}/delete", Rule.of(Needs.ADMIN));
    rule("POST /api/webhooks/outgoing", Rule.of(Needs.ADMIN, Webhooks::outgoing));
    rule("PUT /api/webhooks/outgoing/{id}", Rule.of(Needs.ADMIN, Webhooks::outgoing));
    rule("DELETE /api/webhooks/outgoing/{id}", Rule.of(Needs.ADMIN));
    rule("POST /api/webhooks/outgoing/{id}/test", Rule.of(Needs.ADMIN));
    rule("POST /api/webhooks/outgoing/{id}/again", Rule.of(Needs.ADMIN));
    rule("POST /schedules/{id}", Rule.of(Needs.ADMIN));
    rule("POST /schedules/{id}/cancel", Rule.of(Needs.ADMIN));
    rule("POST /api/schedules/trigger-schedule/{id}", Rule.of(Needs.ADMIN));
    rule("POST /api/schedules/{id}/cancel", Rule.of(Needs.ADMIN).through(Rules::isOver));
  }

  private static void records() {
    rule("POST /api/models/{model}", Rule.of(Needs.CREATE, Bodies::values));
    rule("PUT /api/models/{model}/{id}", Rule.of(Needs.WRITE, Bodies::changes));
    rule("DELETE /api/models/{model}/{id}", Rule.of(Needs.KEEP));
    rule("POST /api/models/{model}/delete", Rule.of(Needs.KEEP, Bodies::oneId));
    rule("POST /api/undo/{id}", Rule.of(Needs.SESSION));
    rule("POST /undo/{id}", Rule.of(Needs.SESSION));
    rule("POST /models/{model}/delete", Rule.of(Needs.KEEP, Bodies::oneMarked));
    rule("POST /models/{model}/columns", form(Needs.READ, "column", "createdAt"));
    rule("POST /api/models/{model}/import", Rule.of(Needs.KEEP, Bodies::rows));
    rule("GET /models/{model}/import", Rule.of(Needs.KEEP));
    rule("POST /models/{model}/import", Rule.of(Needs.KEEP, Bodies::rows));
    rule("POST /models/{model}/import/rows", form(Needs.KEEP, "file", "none"));
    rule(
        "POST /api/models/{model}/{id}/files/{field}",
        Rule.of(Needs.WRITE, (p, s, scene) -> Body.file(s.field(), "Another file"))
            .through(Rules::isTakenOrJudged));
    rule("GET /models/{model}/new", Rule.of(Needs.CREATE));
    rule("POST /models/{model}/new", Rule.of(Needs.CREATE, Bodies::valueForm));
    rule("GET /models/{model}/{id}/edit", Rule.of(Needs.EDIT));
    rule("POST /models/{model}/{id}/edit", Rule.of(Needs.EDIT, Bodies::changeForm));
    rule(
        "POST /models/{model}/relate",
        Rule.of(Needs.WRITE, Bodies::relation).through(r -> r.status() == 303));
    rule("GET /models/{model}/{id}/delete", Rule.of(Needs.KEEP));
    rule("POST /models/{model}/{id}/delete", Rule.of(Needs.KEEP));
  }

  private static void actions() {
    rule("POST /actions/{action}", Rule.of(Needs.RUN, Bodies::inputForm));
    rule("POST /api/actions/{action}", Rule.of(Needs.RUN, Bodies::input).through(Rules::hasRun));
    rule(
        "POST /api/actions/trigger-action/{action}",
        Rule.of(Needs.RUN, Bodies::input).through(Rules::hasRun));
    rule("POST /actions/executions/{id}/cancel", Rule.of(Needs.SESSION));
    rule("POST /api/actions/executions/{id}/cancel", Rule.of(Needs.SESSION).through(Rules::isOver));
  }

  /** The runs of the matrix are too short to be ended by anybody: that they could be is said. */
  private static boolean isOver(Reply reply) {
    return reply.status() == 409 || reply.status() == 202;
  }

  /** What is expected of a route; nothing when neither the table nor its path says so. */
  static Optional<Rule> of(Route route) {
    Rule told = TABLE.get(route.method() + " " + route.path());
    boolean derived = route.method().equals("GET") && route.access().orElseThrow() != Access.ANYONE;
    return told == null && derived ? Optional.of(Rule.of(needs(route))) : Optional.ofNullable(told);
  }

  private static Needs needs(Route route) {
    if (route.access().orElseThrow() == Access.ADMIN) {
      return Needs.ADMIN;
    }
    if (route.path().contains("{model}")) {
      return Needs.READ;
    }
    return route.path().contains("{action}") ? Needs.RUN : Needs.SESSION;
  }

  private static void rule(String route, Rule rule) {
    TABLE.put(route, rule);
  }

  private static Rule form(Needs needs, String name, String value) {
    return Rule.of(needs, (p, s, scene) -> Body.form(Map.of(name, value)));
  }

  private static Body json(Map<String, String> values) {
    return Body.json(Json.MAPPER.valueToTree(values));
  }

  private static Map<String, String> credentials(Scene scene) {
    Person person = scene.people().fresh(Role.MEMBER);
    return Map.of("email", person.email(), "password", person.password());
  }

  private static Map<String, String> registration(Scene scene) {
    return Map.of("email", newEmail(), "name", "New", "password", "a long enough pass phrase");
  }

  private static Map<String, String> account() {
    return Map.of("email", newEmail(), "name", "New", "role", "member");
  }

  private static String newEmail() {
    return UUID.randomUUID() + "@example.com";
  }

  private static Map<String, String> passwords(Person person) {
    return Map.of("currentPassword", person.password(), "newPassword", "another long pass phrase");
  }

  private static boolean hasRun(Reply reply) {
    return reply.body().contains("executionId");
  }
}
