package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.record.Samples;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.server.RouteList.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls routes as everybody, and notes each answer that is not the expected one. */
final class Matrix {
  /** Which keeps that somebody was refused; what it keeps is no change of what they asked for. */
  private static final Set<String> JOURNAL = Set.of("action_execution_log", "main_app_report");

  private final Scene scene;
  private final List<String> faults = new ArrayList<>();

  /** A route about one subject, and whose things it is tried on. */
  private record Case(Route route, Rule rule, Subject subject, Person owner) {
    Optional<Thing> thing() {
      return Thing.of(route);
    }
  }

  Matrix(Scene scene) {
    this.scene = scene;
  }

  List<String> faults() {
    return faults;
  }

  /** Whoever is signed in gets through where they may, to what they may see, and nowhere else. */
  void admitsWhomItShould(Route route) {
    for (Case each : cases(route)) {
      refuses(each);
      admits(each);
    }
  }

  /** Nobody gets through without a session that stands. */
  void keepsNobodiesOut(Route route) {
    for (Case each : cases(route).stream().limit(1).toList()) {
      Call call = call(each, each.owner());
      List<Person> nobodies = scene.people().nobodies();
      scene.behold();
      for (Person nobody : nobodies) {
        Reply reply = send(nobody, call);
        String target = reply.header("Location").orElse("");
        boolean sentToSignIn = reply.status() == 303 && target.matches("/login(\\?next=.*)?");
        expect(
            call.isApi() ? reply.status() == 401 : sentToSignIn,
            nobody,
            call,
            reply,
            "a sign-in first");
      }
      unchanged(call, "sent by nobody who is signed in");
    }
  }

  /** A request that another site makes a browser send changes nothing. */
  void refusesOtherSites(Route route) {
    for (Case each : cases(route).stream().limit(1).toList()) {
      Person caller = caller(each, each.owner());
      Call call = call(each, caller);
      scene.behold();
      sendFromOtherSites(caller, call);
      unchanged(call, "sent by a page of another site");
      admits(each);
    }
  }

  private void sendFromOtherSites(Person caller, Call call) {
    for (Map<String, String> headers :
        List.of(
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"))) {
      Reply reply = send(caller, call, headers);
      expect(reply.status() == 403, caller, call, reply, "403 to a page with " + headers);
    }
    refusesText(caller, call);
  }

  /** Any page may send plain text without being asked, so JSON in it does not count. */
  private void refusesText(Person caller, Call call) {
    if (call.isApi() && call.body().type() != null) {
      Call text = new Call(call.method(), call.path(), new Body("text/plain", call.body().text()));
      Reply reply = send(caller, text);
      expect(reply.status() == 415, caller, text, reply, "415 to plain text");
    }
  }

  /** A program gets with an access token no further than its scopes, and never at accounts. */
  void limitsPrograms(Route route) {
    boolean account =
        route
            .path()
            .matches("(/api/auth|/profile|/users|/api/users|/api/connections|/api/webhooks).*");
    boolean reads = route.method().equals("GET") && route.path().matches("/api/models/.*");
    for (Case each : cases(route).stream().limit(1).toList()) {
      Person giver = caller(each, each.owner());
      Call call = call(each, giver);
      Map<String, String> reader = scene.people().bearer(giver, "read");
      Map<String, String> all = scene.people().bearer(giver, "read", "write", "run");
      scene.behold();
      Person program = Person.nobody("a program of " + giver, null);
      if (call.changes() || account || !call.isApi()) {
        Reply reply = send(program, call, account || !call.isApi() ? all : reader);
        expect(reply.status() == 403, program, call, reply, "403");
        unchanged(call, "sent by a program beyond its scope");
      }
      if (reads) {
        Reply reply = send(program, call, reader);
        expect(reply.status() == 200, program, call, reply, "to read");
      }
    }
  }

  /** What is open to everyone answers everyone. */
  void admitsEverybody(Route route) {
    for (Case each : cases(route)) {
      Person nobody = scene.people().nobodies().getFirst();
      Call call = call(each, nobody);
      Reply reply = send(nobody, call);
      expect(answers(each, reply), nobody, call, reply, "an answer");
      admits(each);
    }
  }

  private List<Case> cases(Route route) {
    Rule rule = Rules.of(route).orElseThrow();
    return scene.subjects(route).stream()
        .map(subject -> new Case(route, rule, subject, scene.owner(rule, subject)))
        .toList();
  }

  private Reply send(Person who, Call call) {
    return send(who, call, Wire.OWN_PAGE);
  }

  /** Whoever asks for the head alone is answered like whoever asks for everything. */
  private Reply send(Person who, Call call, Map<String, String> headers) {
    Reply reply = scene.wire().send(who, call, headers);
    if (call.method().equals("GET")) {
      Call head = new Call("HEAD", call.path(), call.body());
      Reply alone = scene.wire().send(who, head, headers);
      boolean alike =
          alone.status() == reply.status()
              && alone.header("Location").equals(reply.header("Location"))
              && alone.header("Content-Type").equals(reply.header("Content-Type"));
      expect(alike && alone.body().isEmpty(), who, head, alone, "what GET gets: " + brief(reply));
    }
    return reply;
  }

  private void refuses(Case each) {
    String id = named(each).orElseGet(Ids::next);
    Map<Person, Call> calls = new LinkedHashMap<>();
    for (Person person : scene.people().signedIn()) {
      if (!reaches(each, person)) {
        // Whoever may not write at all cannot make a body of their own either.
        Person author = each.rule().needs().admits(person, each.subject()) ? person : each.owner();
        calls.put(person, call(each, author, id));
      }
    }
    scene.behold();
    calls.forEach((person, call) -> refuses(each, person, call, id));
    unchanged(each.route(), "refused");
  }

  private void refuses(Case each, Person person, Call call, String id) {
    boolean admitted = each.rule().needs().admits(person, each.subject());
    String missing = Ids.next();
    Reply refused = send(person, call);
    if (each.thing().isEmpty()) {
      expect(refused.status() == 403, person, call, refused, "403");
      return;
    }
    Reply absent = send(person, call.at(call.path().replace(id, missing)));
    boolean tells = each.thing().orElseThrow().isSeenBy(person, each.owner(), each.subject());
    boolean only = admitted && tells && each.rule().needs().isToChange();
    boolean fits = refused.status() == (only ? 403 : 404) || (!admitted && refused.status() == 403);
    expect(fits, person, call, refused, only ? "403" : admitted ? "404" : "403 or 404");
    boolean alike =
        refused.status() == absent.status()
            && refused.body().replace(id, missing).equals(absent.body());
    expect(alike || tells, person, call, refused, "what a missing one gets: " + brief(absent));
  }

  private void admits(Case each) {
    for (Person person : scene.people().signedIn().subList(0, 2)) {
      if (!reaches(each, person)) {
        continue;
      }
      Person caller = caller(each, person);
      Optional<String> id = named(each);
      if (each.thing().isPresent()) {
        Call astray = call(each, caller, Ids.next());
        Reply absent = send(caller, astray);
        expect(absent.status() == 404, caller, astray, absent, "404, as there is no such thing");
      }
      if (each.thing().isEmpty() || id.isPresent()) {
        Call call = call(each, caller, id.orElse(""));
        Reply reply = send(caller, call);
        expect(answers(each, reply), caller, call, reply, "to get through");
        scene.settle();
      }
    }
  }

  /** Whoever calls what harms its caller is somebody new of the same role. */
  private Person caller(Case each, Person person) {
    return each.rule().harmful() ? scene.people().fresh(person.role()) : person;
  }

  private boolean answers(Case each, Reply reply) {
    boolean closed = each.route().path().endsWith("/register") && !scene.isOpenToMembers();
    return closed && each.route().method().equals("POST")
        ? reply.status() == 403
        : isKept(each, reply)
            || (each.rule().through().test(reply)
                && !reply.header("Location").orElse("").startsWith("/login?"));
  }

  /** What rules keep nobody deletes or is asked for, which is told only to who might. */
  private static boolean isKept(Case each, Reply reply) {
    boolean form = each.route().method().equals("GET") && each.route().path().endsWith("/edit");
    return reply.status() == 409
        && each.subject().model() != null
        && (Samples.mayBeKept(each.subject().model()) || (form && each.subject().isFixed()));
  }

  private boolean reaches(Case each, Person person) {
    Access access = each.route().access().orElseThrow();
    return each.rule().needs().admits(person, each.subject())
        && (access == Access.ANYONE || access.admits(person.role()))
        && each.thing().map(t -> isReached(each, t, person)).orElse(true);
  }

  private static boolean isReached(Case each, Thing thing, Person person) {
    return thing.isSeenBy(person, each.owner(), each.subject())
        && (!each.rule().needs().isToChange()
            || thing.isChangedBy(person, each.owner(), each.subject()));
  }

  private Call call(Case each, Person author) {
    return call(each, author, named(each).orElseGet(Ids::next));
  }

  /** Makes the thing that the path names, unless it names none or this app has none of its kind. */
  private Optional<String> named(Case each) {
    return each.thing().flatMap(thing -> scene.make(thing, each.subject(), each.owner()));
  }

  private Call call(Case each, Person author, String id) {
    Body body = each.rule().sends().by(author, each.subject(), scene);
    return Call.to(each.route(), each.subject().names(id), body);
  }

  private void unchanged(Object what, String how) {
    Set<String> differences = scene.vault().changes(JOURNAL);
    if (!differences.isEmpty()) {
      faults.add(what + ", " + how + ", changes " + differences);
    }
  }

  private void expect(boolean holds, Person who, Call call, Reply reply, String wanted) {
    if (!holds) {
      faults.add("%s: %s gets %s instead of %s".formatted(call, who, brief(reply), wanted));
    }
  }

  private static String brief(Reply reply) {
    String body = reply.body().strip();
    return reply.status()
        + reply.header("Location").map(to -> " to " + to).orElse("")
        + (body.startsWith("{") ? " " + body.substring(0, Math.min(200, body.length())) : "");
  }
}
