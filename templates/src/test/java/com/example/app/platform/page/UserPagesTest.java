package com.example.app.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.platform.TestApp;
import com.example.app.platform.TestClient;
import com.example.app.platform.TestClient.Reply;
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

  @Test
  void somebody_is_added_and_gets_a_password_that_is_shown_once() {
    Map<String, String> form = Map.of("name", "Bea", "email", "bea@example.com", "role", "member");

    String html = Html.checked(app.admin().form("/users", form).expect(200));

    String password = Html.all(html, "The password is (\\S+) ").getFirst();
    assertThat(app.admin().get("/users").body()).contains("Bea").doesNotContain(password);
    TestClient bea = app.anonymous();
    bea.form("/login", Map.of("email", "bea@example.com", "password", password)).expect(303);
    bea.get("/").expect(200);
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
  void a_forgotten_password_is_replaced() {
    String path = "/users/" + app.userId(app.member()) + "/password";

    Reply reset = app.admin().form(path, Map.of()).expect(200);

    assertThat(Html.checked(reset)).contains("The new password of Max Member is");
    app.member().get("/").expect(303);
  }

  @Test
  void nobody_changes_themselves_here() {
    String path = "/users/" + app.userId(app.admin());

    for (String what : List.of("/role", "/active", "/password")) {
      Html.checked(app.admin().form(path + what, Map.of("role", "member")).expect(409));
    }
    app.admin().get("/users").expect(200);
    app.admin().form("/users/nobody/role", Map.of("role", "member")).expect(404);
  }
}
