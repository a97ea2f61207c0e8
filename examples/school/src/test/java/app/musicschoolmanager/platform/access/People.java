package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Sessions;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Stored;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Json;
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Everybody who calls an app: two members, two administrators, and all sorts of nobodies. */
final class People {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final TestApp app;
  private final Person member;
  private final Person otherMember;
  private final Person admin;
  private final Person otherAdmin;
  private final List<Map<String, Object>> standing = new ArrayList<>();
  private final List<Person> nobodies;
  private final Map<String, String> tokens = new HashMap<>();

  People(TestApp app) {
    this.app = app;
    this.admin = known("an administrator", Role.ADMIN, "admin@example.com", app.admin());
    this.member = known("a member", Role.MEMBER, "member@example.com", app.member());
    this.otherMember = known("another member", Role.MEMBER, "other@example.com", app.otherMember());
    this.otherAdmin =
        known("another administrator", Role.ADMIN, "second@example.com", app.otherAdmin());
    this.nobodies =
        List.of(
            Person.nobody("somebody without a session", null),
            Person.nobody("somebody who signs tokens by themselves", signedByAnother()),
            Person.nobody("somebody whose token has no signature", unsigned()),
            Person.nobody("somebody who changed their token", promoted()),
            Person.nobody("a member whose token has expired", expiredToken()),
            Person.nobody("a member whose session has expired", expiredSession()),
            Person.nobody("a member who has signed out", signedOut()),
            Person.nobody("a member who was shut out", shutOut()));
  }

  Person member() {
    return member;
  }

  Person admin() {
    return admin;
  }

  /** Two of each role; who comes first owns things where both may. */
  List<Person> signedIn() {
    return List.of(member, admin, otherMember, otherAdmin);
  }

  /** Those whom nothing may admit that is not open to everyone. */
  List<Person> nobodies() {
    standing.forEach(this::putBack);
    return nobodies;
  }

  /** The header of a program that somebody has given an access token with these scopes. */
  Map<String, String> bearer(Person person, String... scopes) {
    String token =
        tokens.computeIfAbsent(
            person.email() + List.of(scopes),
            key ->
                person
                    .client()
                    .post("/api/auth/tokens", Map.of("name", "A program", "scopes", scopes))
                    .expect(201)
                    .json()
                    .at("/token")
                    .asText());
    return Map.of("Authorization", "Bearer " + token);
  }

  /** Somebody new, whose account and sessions may come to harm. */
  Person fresh(Role role) {
    String email = "fresh" + NUMBERS.incrementAndGet() + "@example.com";
    TestClient client = app.invited(email, "Fresh", role);
    String name = "a new " + role.name().toLowerCase(java.util.Locale.ROOT);
    return new Person(name, role, email, TestApp.PASSWORD, token(client), client);
  }

  /** The id of an invitation that nobody has followed. */
  String invitation() {
    Map<String, String> guest =
        Map.of("email", Ids.next() + "@example.com", "name", "Guest", "role", "MEMBER");
    return app.admin().post("/api/users", guest).expect(201).json().get("id").asText();
  }

  /** The id of somebody's account. */
  String id(Person person) {
    return app.database()
        .read(sql -> sql.one("select id from app_user where email = ?", person.email()))
        .orElseThrow()
        .text("id");
  }

  private static Person known(String name, Role role, String email, TestClient client) {
    return new Person(name, role, email, TestApp.PASSWORD, token(client), client);
  }

  private static String token(TestClient client) {
    return client.cookie(Sessions.COOKIE).orElseThrow();
  }

  private String signedByAnother() {
    return copy(claims(member.token()), Algorithm.HMAC256("another key of thirty-two bytes!"));
  }

  private String unsigned() {
    return copy(claims(member.token()), Algorithm.none());
  }

  private String promoted() {
    String[] parts = member.token().split("\\.");
    byte[] claims =
        claims(member.token()).put("sub", id(admin)).toString().getBytes(StandardCharsets.UTF_8);
    String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(claims);
    return parts[0] + "." + changed + "." + parts[2];
  }

  private String expiredToken() {
    Instant past = app.clock().instant().minusSeconds(1);
    ObjectNode claims = claims(fresh(Role.MEMBER).token()).put("exp", past.getEpochSecond());
    return copy(claims, Algorithm.HMAC256(app.services().config().sessionKey().getEncoded()));
  }

  private String expiredSession() {
    Person person = fresh(Role.MEMBER);
    Map<String, Object> session = session(person);
    session.put("expires_at", Stored.text(app.clock().instant().minusSeconds(1)));
    standing.add(session);
    return person.token();
  }

  private String signedOut() {
    Person person = fresh(Role.MEMBER);
    person.client().post("/api/auth/logout", Map.of()).expect(204);
    return person.token();
  }

  /** Their session is put back, so that it is the account alone that keeps them out. */
  private String shutOut() {
    Person person = fresh(Role.MEMBER);
    standing.add(session(person));
    app.services().users().changeActive(id(person), false);
    return person.token();
  }

  private Map<String, Object> session(Person person) {
    String id = id(person);
    return app.database()
        .read(sql -> sql.one("select * from session where user_id = ?", id))
        .map(row -> new LinkedHashMap<>(row.asMap()))
        .orElseThrow();
  }

  /** Any sign-in may clear such sessions away, which alone would keep their owners out. */
  private void putBack(Map<String, Object> session) {
    String columns = String.join(", ", session.keySet());
    String marks = String.join(", ", session.keySet().stream().map(column -> "?").toList());
    app.database()
        .write(sql -> {
          sql.execute("delete from session where id = ?", session.get("id"));
          return sql.execute(
              "insert into session (" + columns + ") values (" + marks + ")",
              session.values().toArray());
        });
  }

  private static ObjectNode claims(String token) {
    DecodedJWT jwt = JWT.decode(token);
    byte[] json = Base64.getUrlDecoder().decode(jwt.getPayload());
    try {
      return (ObjectNode) Json.MAPPER.readTree(new String(json, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new AssertionError("A token's claims are no JSON: " + token, e);
    }
  }

  private static String copy(ObjectNode claims, Algorithm algorithm) {
    return JWT.create().withPayload(claims.toString()).sign(algorithm);
  }
}
