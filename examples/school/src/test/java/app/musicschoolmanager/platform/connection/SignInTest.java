package app.musicschoolmanager.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.page.Html;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator signs the app in at a provider, and its token is kept good from then on. */
class SignInTest {
  private static final String PAGE = "/connections/signed";

  private final Provider provider = new Provider();
  private TestApp app;

  @BeforeEach
  void start() {
    app = Workbench.start(provider.environment());
    Map<String, String> form =
        Map.of("clientId", "the-client", "clientSecret", Provider.CLIENT_SECRET, "token", "");
    app.admin().form(PAGE, form).expect(303);
  }

  @AfterEach
  void close() {
    app.close();
    provider.close();
  }

  @Test
  void whoever_signs_in_there_lets_the_actions_in() {
    assertThat(Html.checked(app.admin().get(PAGE).expect(200)))
        .contains("Not connected", "Sign in at Service signed", PAGE + "/callback");
    HttpUrl asked = begin(app.admin());
    assertThat(asked.encodedPath()).isEqualTo("/authorize");
    assertThat(asked.queryParameter("prompt")).isEqualTo("consent");
    assertThat(asked.queryParameter("response_type")).isEqualTo("code");
    assertThat(asked.queryParameter("scope")).isEqualTo("read write");
    assertThat(asked.queryParameter("code_challenge_method")).isEqualTo("S256");
    assertThat(asked.queryParameter("redirect_uri"))
        .isEqualTo("http://localhost:" + app.running().port() + PAGE + "/callback");

    assertThat(end(app.admin(), asked, code(asked))).contains("lets the app in now");

    assertThat(used()).isEqualTo("parts");
    assertThat(Html.checked(app.admin().get("/changes").expect(200))).contains("Sign-in");
  }

  @Test
  void a_state_of_another_session_or_service_or_of_long_ago_opens_nothing() {
    HttpUrl asked = begin(app.admin());
    String code = code(asked);
    assertThat(end(app.otherAdmin(), asked, code)).contains("This sign-in was not begun here");
    HttpUrl forged = asked.newBuilder().setQueryParameter("state", "forged").build();
    assertThat(end(app.admin(), forged, code)).contains("This sign-in was not begun here");
    app.clock().advance(Duration.ofMinutes(11));
    assertThat(end(app.admin(), asked, code)).contains("too long ago");
    assertThat(provider.grants()).isZero();
    app.admin().get(PAGE + "/callback?error=access_denied").expect(303);
    assertThat(app.admin().get(PAGE).body()).contains("has not let the app in");
    app.member().get(PAGE + "/sign-in").expect(403);
    app.member().get(PAGE + "/callback?code=x&state=y").expect(403);
  }

  @Test
  void a_code_that_the_provider_refuses_connects_nothing_and_is_told_to_nobody() {
    HttpUrl asked = begin(app.admin());
    code(asked);
    assertThat(end(app.admin(), asked, "zq-wrong-qz"))
        .contains("has refused the sign-in (invalid_grant)")
        .doesNotContain("zq-");
    assertThat(used()).startsWith("Service signed is not connected");
  }

  @Test
  void a_token_is_renewed_before_it_ends_with_each_refresh_token_once() {
    connect();
    for (int i = 2; i < 5; i++) {
      app.clock().advance(Duration.ofMinutes(59).plusSeconds(30));
      assertThat(used()).isEqualTo("parts");
      assertThat(provider.grants()).isEqualTo(i);
      assertThat(used()).isEqualTo("parts");
      assertThat(provider.grants()).isEqualTo(i);
    }
  }

  @Test
  void a_token_that_is_refused_too_early_is_renewed_once_and_the_call_repeated() {
    connect();
    provider.forgetToken();
    assertThat(used()).isEqualTo("parts");
    assertThat(provider.grants()).isEqualTo(2);
  }

  @Test
  void a_sign_in_that_is_revoked_needs_attention_and_actions_are_told() {
    connect();
    provider.revoke();
    assertThat(used())
        .contains("Service signed no longer lets the app in", "signs in again on the page " + PAGE);
    assertThat(Html.checked(app.admin().get("/connections").expect(200)))
        .contains("Needs attention", "no longer lets the app in");
    app.clock().advance(Duration.ofHours(2));
    assertThat(used()).contains("no longer lets the app in");
  }

  @Test
  void a_provider_that_is_away_for_a_while_costs_nothing_as_long_as_the_token_is_good() {
    connect();
    provider.breaks(true);
    app.clock().advance(Duration.ofMinutes(59).plusSeconds(30));
    assertThat(used()).isEqualTo("parts");
    app.clock().advance(Duration.ofMinutes(1));
    assertThat(used()).contains("gives no token now (503)");
    provider.breaks(false);
    assertThat(used()).isEqualTo("parts");
  }

  @Test
  void many_at_once_renew_it_once() throws Exception {
    connect();
    app.clock().advance(Duration.ofHours(2));
    Callable<String> use = this::used;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<String> answer :
          threads.invokeAll(Stream.generate(() -> use).limit(8).toList())) {
        assertThat(answer.get()).isEqualTo("parts");
      }
    }
    assertThat(provider.grants()).isEqualTo(2);
  }

  @Test
  void another_process_waits_for_whoever_renews_it() throws Exception {
    connect();
    app.clock().advance(Duration.ofHours(2));
    app.database()
        .write(sql ->
            sql.execute(
                "update connection set renewing_until = ? where integration = 'signed'",
                app.clock().instant().plusSeconds(30)));
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<String> use = thread.submit(this::used);
      assertThat(provider.grants()).isOne();
      app.database().write(sql -> sql.execute("update connection set renewing_until = null"));
      assertThat(use.get()).isEqualTo("parts");
    }
    assertThat(provider.grants()).isEqualTo(2);
  }

  @Test
  void other_credentials_end_the_sign_in() {
    connect();
    Map<String, String> form = Map.of("clientId", "another", "clientSecret", "", "token", "");
    app.admin().form(PAGE, form).expect(303);
    assertThat(used()).startsWith("Service signed is not connected");
  }

  @Test
  void nothing_of_it_is_in_any_page_answer_or_file() throws IOException {
    connect();
    app.clock().advance(Duration.ofHours(2));
    used();
    for (String path : List.of(PAGE, "/connections", "/api/connections/signed", "/api/changes")) {
      assertThat(app.admin().get(path).expect(200).body()).as(path).doesNotContain("zq-");
    }
    try (Stream<Path> files = Files.walk(app.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(provider.token(), provider.refreshToken(), Provider.CLIENT_SECRET);
      }
    }
  }

  private void connect() {
    HttpUrl asked = begin(app.admin());
    assertThat(end(app.admin(), asked, code(asked))).contains("lets the app in now");
  }

  /** Where the app leads whoever wants to sign in. */
  private static HttpUrl begin(TestClient admin) {
    return HttpUrl.get(admin.get(PAGE + "/sign-in").expect(303).header("Location").orElseThrow());
  }

  private String code(HttpUrl asked) {
    return provider.admit(asked.queryParameter("code_challenge"));
  }

  /** What the page says once the provider has led back. */
  private static String end(TestClient admin, HttpUrl asked, String code) {
    String state = URLEncoder.encode(asked.queryParameter("state"), StandardCharsets.UTF_8);
    admin.get(PAGE + "/callback?code=" + code + "&state=" + state).expect(303);
    return Html.checked(admin.get(PAGE).expect(200));
  }

  /** What an action gets, or why it doesn't. */
  private String used() {
    var answer = Workbench.use(app, "signed");
    return answer.at("/message").asText("") + answer.at("/error").asText("");
  }
}
