package com.example.app.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.platform.TestApp;
import com.example.app.platform.TestClient;
import com.example.app.platform.TestClient.Reply;
import com.example.app.platform.user.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What administrators do with accounts. */
class UserPagesTest {
  private final TestApp app = Atelier.open();

  @AfterEach
  void close() {
    app.close();
  }

  private static String link(Reply reply) {
    return Html.all(Html.checked(reply.expect(200)), "value=\"http://localhost:\\d+(/[^\"]+)\"")
        .getFirst();
  }

  @Test
  void somebody_is_invited_with_a_link_that_is_shown_once() {
    Map<String, String> form = Map.of("name", "Bea", "email", "bea@example.com", "role", "member");

    String link = link(app.admin().form("/users", form));

    assertThat(Html.checked(app.admin().get("/users"))).contains("Bea").doesNotContain(link);
    TestClient bea = app.anonymous();
    assertThat(Html.checked(bea.get(link).expect(200)))
        .contains("bea@example.com", "value=\"Bea\"");
    String code = link.replace("/join?code=", "");
    assertThat(bea.form("/join", Map.of("code", code, "name", "Bea", "password", "short")).body())
        .contains("Use at least 8");
    bea.form("/join", Map.of("code", code, "name", "Bea", "password", TestApp.PASSWORD))
        .expect(303);
    assertThat(bea.get("/").expect(200).body()).contains("Welcome, Bea.");
    assertThat(Html.checked(app.anonymous().get(link).expect(404)))
        .contains("has been used, replaced or has expired")
        .doesNotContain("<form");
  }

  @Test
  void an_administrator_is_told_that_anybody_can_register_and_how_to_close_that() {
    assertThat(Html.checked(app.admin().get("/users").expect(200)))
        .contains("Anybody who reaches it can register", "REGISTRATION=invited");
  }

  @Test
  void an_invitation_is_renewed_and_withdrawn() {
    Map<String, String> form = Map.of("name", "Bea", "email", "bea@example.com", "role", "admin");
    String old = link(app.admin().form("/users", form));
    String path =
        Html.all(app.admin().get("/users").body(), "action=\"([^\"]+)/renew\"").getFirst();

    String fresh = link(app.admin().form(path + "/renew", Map.of()));
    app.anonymous().get(old).expect(404);
    app.anonymous().get(fresh).expect(200);

    path = Html.all(app.admin().get("/users").body(), "action=\"([^\"]+)/withdraw\"").getFirst();
    app.admin().form(path + "/withdraw", Map.of()).expect(303);
    assertThat(app.admin().get("/users").body()).contains("The invitation of Bea is withdrawn.");
    app.anonymous().get(fresh).expect(404);
  }

  @Test
  void many_accounts_are_searched_and_turned() {
    for (int i = 0; i < 60; i++) {
      app.services().users().create("u" + i + "@example.com", "User " + i, "x", Role.MEMBER);
    }
    String first = Html.checked(app.admin().get("/users").expect(200));
    assertThat(first).contains("61 in all", "href=\"/users?search=&amp;page=2\"");
    assertThat(Html.all(first, "(/role)\"")).hasSizeLessThan(51);
    Html.checked(app.admin().get("/users?page=2").expect(200));
    String found = Html.checked(app.admin().get("/users?search=u59@").expect(200));
    assertThat(found).contains("User 59").doesNotContain("User 58");
    assertThat(Html.checked(app.admin().get("/users?search=nobody"))).contains("Nothing found");
  }

  @Test
  void a_fault_stands_at_its_field() {
    Map<String, String> wrong = Map.of("name", "", "email", "bea", "role", "member");

    assertThat(Html.checked(app.admin().form("/users", wrong).expect(422)))
        .contains("id=\"field-name-fault\"", "id=\"field-email-fault\"", "value=\"bea\"");
    Html.checked(app.admin().form("/users", Map.of("role", "king")).expect(400));
  }

  @Test
  void a_role_is_changed_and_counts_at_once() {
    String path = "/users/" + app.userId(app.member()) + "/role";

    app.admin().form(path, Map.of("role", "admin")).expect(303);

    assertThat(app.admin().get("/users").body()).contains("The role of Max Member is changed.");
    app.member().get("/users").expect(200);
    app.admin().form(path, Map.of("role", "member")).expect(303);
    app.member().get("/users").expect(403);
  }

  @Test
  void somebody_is_shut_out_and_let_in_again() {
    String path = "/users/" + app.userId(app.member()) + "/active";
    Map<String, String> signIn =
        Map.of("email", "member@example.com", "password", TestApp.PASSWORD);

    app.admin().form(path, Map.of("active", "false")).expect(303);
    app.member().get("/").expect(303);
    app.anonymous().form("/login", signIn).expect(401);
    assertThat(app.admin().get("/users").body()).contains("Max Member is shut out.", "Let in");

    app.admin().form(path, Map.of("active", "true")).expect(303);
    app.anonymous().form("/login", signIn).expect(303);
  }

  @Test
  void a_forgotten_password_is_replaced_with_a_link() {
    String path = "/users/" + app.userId(app.member()) + "/reset";
    String link = link(app.admin().form(path, Map.of()));
    String code = link.replace("/reset?code=", "");

    app.member().get("/").expect(200);
    Html.checked(app.anonymous().get(link).expect(200));
    TestClient max = app.anonymous();
    Map<String, String> form = Map.of("code", code, "password", "another long phrase");
    assertThat(max.form("/reset", form).expect(303).header("Location")).contains("/login");

    assertThat(max.get("/login").body()).contains("Your password is changed.");
    app.member().get("/").expect(303);
    Html.checked(max.form("/reset", form).expect(404));
  }

  @Test
  void nobody_changes_themselves_here() {
    String path = "/users/" + app.userId(app.admin());

    for (String what : List.of("/role", "/active")) {
      app.admin().form(path + what, Map.of("role", "member")).expect(303);
      assertThat(app.admin().get("/users").body()).contains("You cannot change your own account");
    }
    Html.checked(app.admin().form(path + "/reset", Map.of()).expect(409));
    app.admin().get("/users").expect(200);
    app.admin().form("/users/nobody/role", Map.of("role", "member")).expect(404);
  }
}
