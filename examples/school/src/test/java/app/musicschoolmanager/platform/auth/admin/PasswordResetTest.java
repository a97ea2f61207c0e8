package app.musicschoolmanager.platform.auth.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.user.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a forgotten password is replaced. */
class PasswordResetTest {
  private static final String NEW = "another long pass phrase";

  private final TestApp app = Atelier.open();

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void with_the_link_one_chooses_a_password_and_signs_in_with_it() {
    String code = resetLink(app.member());
    login(TestApp.PASSWORD).expect(200); // until it is used, all stays as it is
    reset(code, NEW).expect(204);
    login(TestApp.PASSWORD).expect(401);
    login(NEW).expect(200);
  }

  @Test
  void a_reset_ends_all_sessions_and_access_tokens() {
    TestClient member = app.member();
    Map<String, Object> wish = Map.of("name", "x", "scopes", List.of("read"));
    String token = member.post("/api/auth/tokens", wish).expect(201).json().get("token").asText();
    String code = resetLink(member);
    reset(code, NEW).expect(204);
    member.get("/api/auth/session").expect(401);
    TestClient program = app.anonymous();
    program
        .send(program.request("/api/models/test-work").header("Authorization", "Bearer " + token))
        .expect(401);
  }

  @Test
  void a_link_works_once_and_only_for_a_day() {
    String code = resetLink(app.member());
    reset(code, NEW).expect(204);
    refused(reset(code, "a third long pass phrase"));
    String late = resetLink(app.otherMember());
    app.clock().advance(Duration.ofDays(1));
    refused(reset(late, NEW));
  }

  @Test
  void a_new_link_replaces_the_old_one() {
    String old = resetLink(app.member());
    String fresh = resetLink(app.member());
    refused(reset(old, NEW));
    reset(fresh, NEW).expect(204);
  }

  @Test
  void a_password_that_is_changed_meanwhile_voids_the_link() {
    String code = resetLink(app.member());
    Map<String, String> change = Map.of("currentPassword", TestApp.PASSWORD, "newPassword", NEW);
    app.member().post("/api/auth/password", change).expect(204);
    refused(reset(code, "a third long pass phrase"));
  }

  @Test
  void who_is_shut_out_gets_no_link_and_loses_the_one_they_have() {
    String code = resetLink(app.member());
    String path = "/api/users/" + app.userId(app.member());
    app.admin().put(path, Map.of("active", false)).expect(200);
    refused(reset(code, NEW));
    app.admin().post(path + "/reset", Map.of()).expect(409);
    app.admin().put(path, Map.of("active", true)).expect(200);
    refused(reset(code, NEW));
  }

  @Test
  void what_an_administrator_made_before_they_lost_the_role_opens_nothing() {
    String path = "/api/users/" + app.userId(app.member()) + "/reset";
    String code = code(app.otherAdmin().post(path, Map.of()).expect(201));
    app.services().users().changeRole(app.userId(app.otherAdmin()), Role.MEMBER);
    refused(reset(code, NEW));
  }

  @Test
  void an_invitation_resets_nothing_and_a_weak_password_is_refused() {
    Map<String, String> guest = Map.of("email", "b@example.com", "name", "B", "role", "MEMBER");
    refused(reset(code(app.admin().post("/api/users", guest).expect(201)), NEW));
    refused(reset("invented", NEW));
    String code = resetLink(app.member());
    assertThat(reset(code, "password1").expect(422).json().at("/errors/0/code").asText())
        .isEqualTo("common");
    reset(code, NEW).expect(204);
  }

  private String resetLink(TestClient whose) {
    String path = "/api/users/" + app.userId(whose) + "/reset";
    return code(app.admin().post(path, Map.of()).expect(201));
  }

  private Reply reset(String code, String password) {
    return app.anonymous().post("/api/auth/reset", Map.of("code", code, "password", password));
  }

  private Reply login(String password) {
    return app.anonymous()
        .post("/api/auth/login", Map.of("email", "member@example.com", "password", password));
  }

  private static String code(Reply handedOver) {
    return handedOver.json().get("link").asText().replaceAll(".*code=", "");
  }

  private static void refused(Reply reply) {
    assertThat(reply.expect(422).json().at("/errors/0/code").asText()).isEqualTo("link");
  }
}
