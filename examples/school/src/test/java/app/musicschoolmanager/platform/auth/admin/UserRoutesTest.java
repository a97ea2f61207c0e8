package app.musicschoolmanager.platform.auth.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.user.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators do with accounts, over the API. */
class UserRoutesTest {
  private static final String USERS = "/api/users";

  private final TestApp app = TestApp.start(AppDefinition.named("Test").build());

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void the_list_says_of_everybody_who_they_are_and_nothing_secret() {
    app.member();
    JsonNode list = app.admin().get(USERS).expect(200).json();
    assertThat(list.get("total").asInt()).isEqualTo(2);
    assertThat(list.get("users").valueStream().map(user -> user.get("name").asText()))
        .containsExactly("Ada Admin", "Max Member");
    assertThat(list.at("/users/0").fieldNames())
        .toIterable()
        .containsExactly(
            "id", "email", "name", "role", "active", "lastLoginAt", "loginCount", "createdAt");
    assertThat(app.admin().get(USERS).body()).doesNotContain("$2b$");
  }

  @Test
  void the_list_is_searched_and_turned() {
    app.member();
    app.otherMember();
    assertThat(names("search=MAX")).containsExactly("Max Member");
    assertThat(names("search=example.com")).hasSize(3);
    assertThat(names("search=%25")).isEmpty();
    assertThat(names("search=_ax")).isEmpty();
    assertThat(names("limit=1&page=2")).containsExactly("Max Member");
    assertThat(names("page=9")).isEmpty();
    for (String wrong : List.of("page=0", "page=x", "limit=101", "limit=-1", "page=99999999999")) {
      app.admin().get(USERS + "?" + wrong).expect(400);
    }
  }

  @Test
  void a_new_role_counts_from_the_next_request() {
    TestClient member = app.member();
    String path = USERS + "/" + app.userId(member);
    member.get(USERS).expect(403);
    assertThat(change(path, "role", "ADMIN").json().at("/user/role").asText()).isEqualTo("ADMIN");
    member.get(USERS).expect(200);
    change(path, "role", "MEMBER");
    member.get(USERS).expect(403);
    assertThat(app.admin().get(path).expect(200).json().at("/user/role").asText())
        .isEqualTo("MEMBER");
  }

  @Test
  void who_is_shut_out_is_out_with_the_next_request_and_let_in_again_by_signing_in() {
    TestClient member = app.member();
    String path = USERS + "/" + app.userId(member);
    change(path, "active", false);
    member.get("/api/auth/session").expect(401);
    change(path, "active", true);
    member.get("/api/auth/session").expect(401);
    Map<String, String> credentials =
        Map.of("email", "member@example.com", "password", TestApp.PASSWORD);
    app.anonymous().post("/api/auth/login", credentials).expect(200);
  }

  @Test
  void nobody_changes_themselves() {
    String path = USERS + "/" + app.userId(app.admin());
    app.otherAdmin();
    app.admin().put(path, Map.of("role", "MEMBER")).expect(409);
    app.admin().put(path, Map.of("active", false)).expect(409);
    app.admin().post(path + "/reset", Map.of()).expect(409);
    app.member().put(USERS + "/" + app.userId(app.member()), Map.of("role", "ADMIN")).expect(403);
  }

  @Test
  void a_change_that_leaves_no_administrator_is_refused_whole() {
    String admin = USERS + "/" + app.userId(app.admin());
    TestClient other = app.otherAdmin();
    app.services().users().changeRole(app.userId(other), Role.MEMBER);
    app.services().users().changeRole(app.userId(other), Role.ADMIN);
    other.put(admin, Map.of("role", "MEMBER")).expect(200);
    String self = USERS + "/" + app.userId(other);
    other.put(self, Map.of("role", "MEMBER")).expect(409);
    assertThat(app.services().users().hasAdmin()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"role", "active"})
  void of_two_administrators_who_turn_each_other_out_at_once_one_remains(String what) {
    TestClient one = app.admin();
    TestClient two = app.otherAdmin();
    String first = USERS + "/" + app.userId(one);
    String second = USERS + "/" + app.userId(two);
    Object value = what.equals("role") ? "MEMBER" : false;
    for (int round = 0; round < 10; round++) {
      List<CompletableFuture<Integer>> both =
          Stream.<Supplier<Reply>>of(
                  () -> one.put(second, Map.of(what, value)),
                  () -> two.put(first, Map.of(what, value)))
              .map(call -> CompletableFuture.supplyAsync(() -> call.get().status()))
              .toList();
      assertThat(both.stream().map(CompletableFuture::join).filter(status -> status == 200))
          .hasSize(1);
      assertThat(app.services().users().hasAdmin()).isTrue();
      restore(first, second);
      if (what.equals("active")) {
        return; // whoever was shut out is signed out, too
      }
    }
  }

  private void restore(String... paths) {
    for (String path : paths) {
      String id = path.substring(path.lastIndexOf('/') + 1);
      app.services().users().changeRole(id, Role.ADMIN);
      app.services().users().changeActive(id, true);
    }
  }

  @Test
  void what_is_not_there_is_not_found_and_what_makes_no_sense_is_refused() {
    app.admin().get(USERS + "/nobody").expect(404);
    app.admin().put(USERS + "/nobody", Map.of("active", false)).expect(404);
    app.admin().post(USERS + "/nobody/reset", Map.of()).expect(404);
    String path = USERS + "/" + app.userId(app.member());
    app.admin().put(path, Map.of("role", "KING")).expect(422);
    app.admin().put(path, Map.of("active", "no")).expect(422);
    app.admin().put(path, Map.of("role", "MEMBER", "email", "new@example.com")).expect(422);
  }

  private Reply change(String path, String what, Object value) {
    return app.admin().put(path, Map.of(what, value)).expect(200);
  }

  private List<String> names(String query) {
    return app.admin()
        .get(USERS + "?" + query)
        .expect(200)
        .json()
        .get("users")
        .valueStream()
        .map(user -> user.get("name").asText())
        .toList();
  }
}
