package app.musicschoolmanager.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.AppType;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Getting in and out by the pages. */
class SignInPagesTest {
  private static final Map<String, String> ADA =
      Map.of("name", "Ada", "email", "ada@example.com", "password", TestApp.PASSWORD);

  private final TestApp app = Atelier.open();

  @AfterEach
  void close() {
    app.close();
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> changed = new HashMap<>(form);
    changed.put(name, value);
    return changed;
  }

  @Test
  void the_first_administrator_registers_with_the_setup_code() {
    String code = app.running().setupCode().orElseThrow();
    TestClient ada = app.anonymous();

    String form = Html.checked(ada.get("/register?code=" + code).expect(200));
    assertThat(form).contains("administrator", "name=\"code\" value=\"" + code + "\"");
    Reply done = ada.form("/register", with(ADA, "code", code)).expect(303);

    assertThat(done.header("Location")).contains("/");
    assertThat(ada.get("/").expect(200).body()).contains("Welcome, Ada.", "href=\"/users\"");
    assertThat(ada.get("/").body()).doesNotContain("Welcome, Ada.");
  }

  @Test
  void without_a_code_one_becomes_a_member_and_a_wrong_code_is_named() {
    assertThat(app.anonymous().form("/register", with(ADA, "code", "WRONG")).expect(422).body())
        .contains("This setup code is not valid");
    TestClient ada = app.anonymous();
    ada.form("/register", with(ADA, "code", "")).expect(303);
    assertThat(ada.get("/profile").body()).contains("Member").doesNotContain("href=\"/users\"");
  }

  @Test
  void every_fault_of_a_registration_stands_at_its_field() {
    Map<String, String> wrong = Map.of("name", "", "email", "ada", "password", "short");

    String html = Html.checked(app.anonymous().form("/register", wrong).expect(422));

    assertThat(html)
        .contains("id=\"field-name-fault\"", "id=\"field-email-fault\"", "Use at least 8")
        .contains("value=\"ada\"")
        .doesNotContain("value=\"short\"");
  }

  @Test
  void an_app_for_administrators_only_offers_no_registration() {
    AppDefinition closed = AppDefinition.named("Closed").type(AppType.ADMIN_ONLY).build();
    try (TestApp closedApp = TestApp.start(closed)) {
      TestClient nobody = closedApp.anonymous();
      assertThat(nobody.get("/login").body()).doesNotContain("href=\"/register\"");
      assertThat(Html.checked(nobody.get("/register")))
          .contains("for administrators only")
          .doesNotContain("action=\"/register\"");
      Html.checked(nobody.form("/register", ADA).expect(403));
    }
  }

  @Test
  void signing_in_leads_to_where_one_wanted_to_go() {
    app.anonymous().form("/register", ADA).expect(303);
    TestClient ada = app.anonymous();

    String form = Html.checked(ada.get("/login?next=%2Fmodels%2Ftest-work%3Fpage%3D1"));
    assertThat(form).contains("name=\"next\" value=\"/models/test-work?page=1\"");
    Reply done = ada.form("/login", with(ADA, "next", "/models/test-work?page=1")).expect(303);

    assertThat(done.header("Location")).contains("/models/test-work?page=1");
    assertThat(ada.get("/login?next=%2Fprofile").expect(303).header("Location"))
        .contains("/profile");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example.com",
        "/\\evil.example.com",
        "https://evil.example.com",
        "javascript:alert(1)"
      })
  void signing_in_never_leads_elsewhere(String elsewhere) {
    app.anonymous().form("/register", ADA).expect(303);

    Reply done = app.anonymous().form("/login", with(ADA, "next", elsewhere)).expect(303);

    assertThat(done.header("Location")).contains("/");
  }

  @Test
  void a_wrong_password_and_an_unknown_address_look_alike() {
    app.anonymous().form("/register", ADA).expect(303);
    Map<String, String> wrong = Map.of("email", "ada@example.com", "password", "not the one");

    String one = Html.checked(app.anonymous().form("/login", wrong).expect(401));
    String other =
        Html.checked(
            app.anonymous().form("/login", with(wrong, "email", "bob@example.com")).expect(401));

    assertThat(one).contains("The e-mail address or the password is wrong.");
    assertThat(other.replace("bob@", "ada@")).isEqualTo(one);
  }

  @Test
  void too_many_attempts_are_told_to_wait() {
    Map<String, String> wrong = Map.of("email", "ada@example.com", "password", "not the one");
    Reply reply = app.anonymous().form("/login", wrong);
    for (int i = 0; i < 30 && reply.status() != 429; i++) {
      reply = app.anonymous().form("/login", wrong);
    }

    assertThat(Html.checked(reply.expect(429))).contains("Too many attempts. Try again in");
    assertThat(reply.header("Retry-After")).isPresent();
  }

  @Test
  void signing_out_ends_the_session_and_needs_a_form() {
    TestClient ada = app.member();

    ada.get("/logout").expect(405);
    ada.get("/").expect(200);
    ada.form("/logout", Map.of()).expect(303);

    ada.get("/").expect(303);
    assertThat(ada.get("/login").body()).contains("You are signed out.");
  }

  @Test
  void a_password_is_changed_with_the_present_one() {
    TestClient ada = app.member();
    String path = "/profile/password";
    Map<String, String> form =
        Map.of("currentPassword", TestApp.PASSWORD, "newPassword", "another long phrase");

    assertThat(Html.checked(ada.form(path, with(form, "currentPassword", "wrong")).expect(422)))
        .contains("This is not your present password.");
    assertThat(ada.form(path, with(form, "newPassword", "short")).expect(422).body())
        .contains("Use at least 8 characters.");
    ada.form(path, form).expect(303);

    assertThat(ada.get("/profile").expect(200).body()).contains("Your password is changed.");
  }

  @Test
  void a_form_of_another_site_is_refused() {
    TestClient ada = app.member();
    Reply reply =
        ada.send(
            ada.request("/profile")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("name=Mallory")));

    Html.checked(reply.expect(403));
    assertThat(ada.get("/profile").body()).doesNotContain("Mallory");
  }
}
