package app.musicschoolmanager.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.web.TooManyRequests;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final String WRONG = "not the right one";

  private TestApp app = TestApp.start(AppDefinition.named("Test").build());

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void the_right_password_signs_in_and_is_noted() {
    String id = app.userId(app.member());
    login("MEMBER@example.com", TestApp.PASSWORD).expect(200);
    AppUser user = app.services().users().get(id);
    assertThat(user.loginCount()).as("registering signs in, too").isEqualTo(2);
    assertThat(user.lastLoginAt()).isEqualTo(app.clock().instant());
  }

  @Test
  void each_sign_in_has_a_session_of_its_own() {
    app.member();
    String one = login("member@example.com", TestApp.PASSWORD).json().at("/token").asText();
    String other = login("member@example.com", TestApp.PASSWORD).json().at("/token").asText();
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void an_unknown_address_a_wrong_password_and_a_disabled_account_get_the_same_answer() {
    app.services().users().changeActive(app.userId(app.member()), false);
    app.otherMember();
    Reply unknown = login("nobody@example.com", TestApp.PASSWORD).expect(401);
    Reply wrong = login("other@example.com", WRONG).expect(401);
    Reply disabled = login("member@example.com", TestApp.PASSWORD).expect(401);
    assertThat(List.of(wrong.body(), disabled.body())).containsOnly(unknown.body());
    assertThat(wrong.response().headers().map().keySet())
        .isEqualTo(unknown.response().headers().map().keySet());
  }

  @Test
  void without_an_account_verifying_costs_as_much_as_with_one() {
    Passwords passwords = new Passwords(9);
    String hash = passwords.hash("the right one");
    passwords.verify("warm up", null);
    long known = nanos(() -> passwords.verify("a wrong one", hash));
    long unknown = nanos(() -> passwords.verify("a wrong one", null));
    long tooLong = nanos(() -> passwords.verify("x".repeat(500), hash));
    assertThat(unknown).isBetween(known / 3, known * 3);
    assertThat(tooLong).isBetween(known / 3, known * 3);
  }

  @Test
  void after_five_failures_the_account_waits_ever_longer() {
    app.member();
    fail("member@example.com", 5);
    assertThat(retryAfter(login("member@example.com", TestApp.PASSWORD).expect(429))).isEqualTo(10);
    app.clock().advance(Duration.ofSeconds(10));
    login("member@example.com", WRONG).expect(401);
    assertThat(retryAfter(login("member@example.com", WRONG).expect(429))).isEqualTo(20);
    app.clock().advance(Duration.ofSeconds(20));
    login("member@example.com", TestApp.PASSWORD).expect(200);
    fail("member@example.com", 4);
    login("member@example.com", TestApp.PASSWORD).expect(200);
  }

  @Test
  void the_wait_ends_at_a_quarter_of_an_hour() {
    for (int i = 0; i < 20; i++) {
      login("nobody@example.com", WRONG);
      app.clock().advance(Duration.ofMinutes(15));
      assertThat(login("nobody@example.com", WRONG).status()).isEqualTo(401);
      app.clock().advance(Duration.ofMinutes(15));
    }
  }

  @Test
  void an_unknown_account_waits_like_a_known_one() {
    fail("nobody@example.com", 5);
    login("nobody@example.com", WRONG).expect(429);
  }

  @Test
  void success_with_another_account_does_not_set_the_count_back() {
    app.member();
    app.otherMember();
    fail("member@example.com", 4);
    login("other@example.com", TestApp.PASSWORD).expect(200);
    fail("member@example.com", 1);
    login("member@example.com", TestApp.PASSWORD).expect(429);
  }

  @Test
  void success_with_another_account_does_not_lift_the_wait_of_an_address() {
    LoginLimits limits = new LoginLimits(app.database());
    IntStream.range(0, 23).forEach(i -> limits.signIn("nobody" + i, "10.0.0.1"));
    LoginLimits.Attempt own = limits.signIn("mine", "10.0.0.1");
    limits.signIn("victim", "10.0.0.1");
    own.succeeded();
    assertThatThrownBy(() -> limits.signIn("another", "10.0.0.1"))
        .isInstanceOf(TooManyRequests.class);
    limits.signIn("another", "10.0.0.2");
  }

  @Test
  void an_address_that_tries_many_accounts_waits_too() {
    app.member();
    for (int i = 0; i < 25; i++) {
      login("nobody" + i + "@example.com", WRONG).expect(401);
    }
    login("member@example.com", TestApp.PASSWORD).expect(429);
    app.clock().advance(Duration.ofSeconds(10));
    login("member@example.com", TestApp.PASSWORD).expect(200);
  }

  @Test
  void what_a_client_says_about_its_own_address_does_not_count() {
    app.member();
    for (int i = 0; i < 25; i++) {
      loginThrough("10.0.0." + i, "nobody" + i + "@example.com").expect(401);
    }
    loginThrough("10.9.9.9", "another@example.com").expect(429);
  }

  @Test
  void behind_a_proxy_of_our_own_the_address_that_it_names_counts() {
    app.close();
    app = TestApp.start(AppDefinition.named("Test").build(), Map.of("TRUSTED_PROXIES", "1"));
    for (int i = 0; i < 25; i++) {
      loginThrough("6.6.6." + i + ", 10.0.0.1", "nobody" + i + "@example.com").expect(401);
    }
    loginThrough("6.6.6.99, 10.0.0.1", "x@example.com").expect(429);
    loginThrough("10.0.0.2", "y@example.com").expect(401);
  }

  @Test
  void a_hundred_guesses_at_once_are_no_way_round() {
    app.member();
    List<CompletableFuture<Integer>> guesses =
        IntStream.range(0, 30)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(() -> login("member@example.com", WRONG).status()))
            .toList();
    assertThat(
            guesses.stream().map(CompletableFuture::join).filter(status -> status == 401).count())
        .isEqualTo(5);
  }

  @Test
  void waiting_survives_a_restart() {
    app.member();
    fail("member@example.com", 5);
    app.restart();
    login("member@example.com", TestApp.PASSWORD).expect(429);
  }

  @Test
  void failures_are_forgotten_after_an_hour() {
    app.member();
    fail("member@example.com", 4);
    app.clock().advance(Duration.ofHours(1).plusSeconds(1));
    fail("member@example.com", 4);
    login("member@example.com", TestApp.PASSWORD).expect(200);
  }

  @Test
  void no_address_that_somebody_typed_is_kept_readable() {
    fail("oops-my-password@example.com", 1);
    List<String> subjects =
        app.database().read(sql -> sql.query("select subject from login_attempt")).stream()
            .map(row -> row.text("subject"))
            .toList();
    assertThat(subjects).hasSize(2).allMatch(subject -> subject.matches("[0-9a-f]{64}"));
  }

  private void fail(String email, int times) {
    IntStream.range(0, times).forEach(i -> login(email, WRONG).expect(401));
  }

  private Reply login(String email, String password) {
    return app.anonymous().post("/api/auth/login", Map.of("email", email, "password", password));
  }

  private Reply loginThrough(String forwardedFor, String email) {
    TestClient client = app.anonymous();
    return client.send(
        client
            .jsonRequest("POST", "/api/auth/login", Map.of("email", email, "password", WRONG))
            .header("X-Forwarded-For", forwardedFor));
  }

  private static int retryAfter(Reply reply) {
    return Integer.parseInt(reply.header("Retry-After").orElseThrow());
  }

  private static long nanos(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = threads.getCurrentThreadCpuTime(); // what others do meanwhile does not count
      work.run();
      fastest = Math.min(fastest, threads.getCurrentThreadCpuTime() - start);
    }
    return fastest;
  }
}
