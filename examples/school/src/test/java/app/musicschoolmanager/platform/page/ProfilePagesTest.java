package app.musicschoolmanager.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one sees and changes of oneself: sessions and access tokens. */
class ProfilePagesTest {
  private static final String TOKENS = "/profile/tokens";

  private final TestApp app = Atelier.open();

  @AfterEach
  void close() {
    app.close();
  }

  private TestClient elsewhere() {
    TestClient client = app.anonymous();
    Map<String, String> form = Map.of("email", "member@example.com", "password", TestApp.PASSWORD);
    client.form("/login", form).expect(303);
    return client;
  }

  @Test
  void the_page_of_sessions_marks_this_one_and_ends_others() {
    TestClient here = app.member();
    TestClient lost = elsewhere();

    String html = Html.checked(here.get("/profile/sessions").expect(200));
    assertThat(Html.all(html, "(This one)")).hasSize(1);
    List<String> ends = Html.all(html, "action=\"(/profile/sessions/[^\"]+)\"");
    assertThat(ends).hasSize(2);
    here.form(ends.get(1), Map.of()).expect(303);

    lost.get("/").expect(303);
    assertThat(here.get("/profile/sessions").body()).contains("That session has ended.");
    TestClient other = elsewhere();
    here.form("/profile/sessions", Map.of()).expect(303);
    other.get("/").expect(303);
    here.form(ends.get(0), Map.of()).expect(303);
    here.get("/").expect(303);
    app.otherMember().form(ends.get(0), Map.of()).expect(404);
  }

  @Test
  void a_token_is_made_shown_once_and_revoked() {
    Map<String, String> form = Map.of("name", "Backup", "read", "true", "days", "30");

    String made = Html.checked(app.member().form(TOKENS, form).expect(200));

    String secret = Html.all(made, "value=\"(oat_[^\"]+)\"").getFirst();
    String page = Html.checked(app.member().get(TOKENS).expect(200));
    assertThat(page).contains("Backup", "Dec 21, 2026").doesNotContain(secret);
    TestClient program = app.anonymous();
    program
        .send(program.request("/api/models/test-work").header("Authorization", "Bearer " + secret))
        .expect(200);
    String revoke = Html.all(page, "action=\"(/profile/tokens/[^\"]+/revoke)\"").getFirst();
    app.otherMember().form(revoke, Map.of()).expect(404);
    app.member().form(revoke, Map.of()).expect(303);
    program
        .send(program.request("/api/models/test-work").header("Authorization", "Bearer " + secret))
        .expect(401);
  }

  @Test
  void the_faults_of_a_token_are_told_and_what_was_chosen_stays() {
    Map<String, String> form = Map.of("name", "", "days", "365");
    String html = Html.checked(app.member().form(TOKENS, form).expect(422));
    assertThat(html)
        .contains("id=\"field-name-fault\"", "Choose at least one thing", "value=\"365\" selected");
    Html.checked(app.member().form(TOKENS, Map.of("name", "x", "read", "true", "days", "9999")));
    assertThat(app.member().get(TOKENS).body()).contains("No access tokens");
  }

  @Test
  void too_many_wrong_present_passwords_have_to_wait() {
    Map<String, String> wrong =
        Map.of("currentPassword", "wrong", "newPassword", "another long phrase");
    for (int i = 0; i < 5; i++) {
      app.member().form("/profile/password", wrong).expect(422);
    }
    app.member().form("/profile/password", wrong).expect(303);
    assertThat(app.member().get("/profile").body()).contains("Too many attempts.");
  }
}
