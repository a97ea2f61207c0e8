package app.musicschoolmanager.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.user.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of accounts is kept: who did what, when and by which way, and never a secret. */
class AccountTrailTest {
  private static final String NEW = "quite another pass phrase";

  private static TestApp app;
  private static TestClient admin;
  private static TestClient member;
  private static String adminId;
  private static String memberId;

  @BeforeAll
  static void start() {
    app = Atelier.open();
    admin = app.admin();
    member = app.member();
    adminId = app.userId(admin);
    memberId = app.userId(member);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void whoever_makes_their_account_is_kept_with_their_role() {
    assertThat(of(adminId))
        .endsWith(
            "Ada Admin created via registration: {\"name\":{\"after\":\"Ada"
                + " Admin\"},\"role\":{\"after\":\"admin\"}}");
    assertThat(of(memberId).getLast()).startsWith("Max Member created via registration: ");
    String guest = app.userId(app.invited("trail@example.com", "Tara Trail", Role.MEMBER));
    assertThat(of(guest)).hasSize(1);
    assertThat(of(guest).getFirst())
        .startsWith("Tara Trail created via invitation: ")
        .contains("\"role\":{\"after\":\"member\"}");
    assertThat(admin.get("/api/changes?model=app_user").body()).doesNotContain("trail@example");
  }

  @Test
  void an_invitation_is_kept_whether_it_is_used_or_withdrawn() {
    Map<String, String> guest = Map.of("email", "g@example.com", "name", "Gil", "role", "ADMIN");
    String id = admin.post("/api/users", guest).expect(201).json().get("id").asText();
    admin.delete("/api/users/invitations/" + id).expect(204);
    assertThat(of(id))
        .containsExactly(
            "Ada Admin deleted via accounts:"
                + " {\"name\":{\"before\":\"Gil\"},\"role\":{\"before\":\"admin\"}}",
            "Ada Admin created via accounts:"
                + " {\"name\":{\"after\":\"Gil\"},\"role\":{\"after\":\"admin\"}}");
  }

  @Test
  void roles_and_whether_somebody_may_sign_in_are_kept_with_what_they_were() {
    String id = app.userId(app.invited("role@example.com", "Rosa Role", Role.MEMBER));
    admin.put("/api/users/" + id, Map.of("role", "ADMIN")).expect(200);
    admin.put("/api/users/" + id, Map.of("active", false)).expect(200);
    assertThat(of(id).subList(0, 2))
        .containsExactly(
            "Ada Admin updated via accounts: {\"active\":{\"before\":true,\"after\":false}}",
            "Ada Admin updated via accounts:"
                + " {\"role\":{\"before\":\"member\",\"after\":\"admin\"}}");
  }

  @Test
  void a_link_for_a_new_password_is_kept_when_it_is_made_and_when_it_is_used() {
    String id = app.userId(app.invited("lost@example.com", "Lea Lost", Role.MEMBER));
    String link =
        admin.post("/api/users/" + id + "/reset", Map.of()).expect(201).json().get("link").asText();
    String code = link.substring(link.indexOf("code=") + "code=".length());
    app.anonymous().post("/api/auth/reset", Map.of("code", code, "password", NEW)).expect(204);
    assertThat(of(id).subList(0, 2))
        .containsExactly(
            "Lea Lost updated via reset: {\"password\":{\"changed\":true}}",
            "Ada Admin updated via accounts: {\"resetLink\":{\"changed\":true}}");
    assertThat(trail()).noneMatch(row -> row.contains(code) || row.contains(NEW));
  }

  @Test
  void what_somebody_does_to_their_own_access_is_kept() {
    TestClient somebody = app.invited("own@example.com", "Ona Own", Role.MEMBER);
    String id = app.userId(somebody);
    TestClient elsewhere = app.anonymous();
    Map<String, String> credentials =
        Map.of("email", "own@example.com", "password", TestApp.PASSWORD);
    elsewhere
        .send(
            elsewhere
                .jsonRequest("POST", "/api/auth/login", credentials)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Firefox/130.0"))
        .expect(200);
    somebody.delete("/api/auth/sessions").expect(204);
    JsonNode token =
        somebody
            .post("/api/auth/tokens", Map.of("name", "A script", "scopes", List.of("read")))
            .expect(201)
            .json();
    somebody.delete("/api/auth/tokens/" + token.get("id").asText()).expect(204);
    Map<String, String> passwords = Map.of("currentPassword", TestApp.PASSWORD, "newPassword", NEW);
    somebody.post("/api/auth/password", passwords).expect(204);

    assertThat(of(id).subList(0, 4))
        .containsExactly(
            "Ona Own updated via profile: {\"password\":{\"changed\":true}}",
            "Ona Own updated via profile: {\"token\":{\"before\":\"A script (read)\"}}",
            "Ona Own updated via profile: {\"token\":{\"after\":\"A script (read)\"}}",
            "Ona Own updated via profile: {\"session\":{\"before\":\"Firefox, Linux\"}}");
    assertThat(trail())
        .noneMatch(row -> row.contains(token.get("token").asText()) || row.contains(NEW));
    String page = Html.checked(admin.get("/changes?model=app_user&user=" + id).expect(200));
    assertThat(page)
        .contains("Ona Own", "in their own account", "by an invitation", "Access token", "Session");
  }

  @Test
  void an_account_that_cannot_be_kept_in_the_trail_is_not_made() {
    app.database().write(sql -> sql.execute("alter table change_log rename to gone"));
    Map<String, String> wanted =
        Map.of("email", "no@example.com", "name", "No", "password", TestApp.PASSWORD);
    try {
      app.anonymous().post("/api/auth/register", wanted).expect(503);
    } finally {
      app.database().write(sql -> sql.execute("alter table gone rename to change_log"));
    }
    app.anonymous().post("/api/auth/register", wanted).expect(201);
  }

  /** What became of an account or an invitation, the latest first. */
  private static List<String> of(String id) {
    List<String> told = new ArrayList<>();
    for (JsonNode item :
        admin.get("/api/changes?model=app_user&limit=200").expect(200).json().get("items")) {
      if (item.get("recordId").asText().equals(id)) {
        assertThat(item.get("at").asText()).isEqualTo(app.clock().instant().toString());
        told.add(
            "%s %s via %s: %s"
                .formatted(
                    item.at("/user/name").asText(),
                    item.get("kind").asText(),
                    item.get("via").asText(),
                    item.get("changes")));
      }
    }
    return told;
  }

  private static List<String> trail() {
    return app.database().read(sql -> sql.query("select * from change_log")).stream()
        .map(row -> row.asMap().toString())
        .toList();
  }
}
