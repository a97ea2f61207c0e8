package app.musicschoolmanager.platform.auth.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.AppType;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.user.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How somebody gets an account from an administrator. */
class InvitationTest {
  private static final String USERS = "/api/users";

  private final TestApp app = TestApp.start(AppDefinition.named("Test").build());

  @AfterEach
  void stop() {
    app.close();
  }

  @ParameterizedTest
  @EnumSource(AppType.class)
  void whoever_is_invited_makes_their_account_in_every_kind_of_app(AppType type) {
    try (TestApp any = TestApp.start(AppDefinition.named("Test").type(type).build())) {
      TestClient bea = any.invited("bea@example.com", "Bea", Role.MEMBER);
      JsonNode user = bea.get("/api/auth/session").expect(200).json().get("user");
      assertThat(user.get("role").asText()).isEqualTo("MEMBER");
      assertThat(user.get("email").asText()).isEqualTo("bea@example.com");
    }
  }

  @Test
  void the_role_and_the_address_are_those_of_the_invitation_whatever_the_guest_sends() {
    String code = code(invite("bea@example.com", "MEMBER"));
    Map<String, String> greedy =
        Map.of(
            "code",
            code,
            "name",
            "Bea",
            "password",
            TestApp.PASSWORD,
            "role",
            "ADMIN",
            "email",
            "mallory@example.com");
    JsonNode user = app.anonymous().post("/api/auth/join", greedy).expect(201).json().get("user");
    assertThat(user.get("role").asText()).isEqualTo("MEMBER");
    assertThat(user.get("email").asText()).isEqualTo("bea@example.com");
  }

  @Test
  void a_link_works_once_also_for_many_at_once() {
    String code = code(invite("bea@example.com", "ADMIN"));
    List<CompletableFuture<Integer>> all =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> join(code).status()))
            .toList();
    assertThat(all.stream().map(CompletableFuture::join).filter(status -> status == 201))
        .hasSize(1);
    refused(join(code));
    assertThat(app.services().users().all()).hasSize(2);
  }

  @Test
  void a_link_ends_after_seven_days() {
    String code = code(invite("bea@example.com", "MEMBER"));
    app.clock().advance(Duration.ofDays(7));
    refused(join(code));
  }

  @Test
  void a_new_link_for_the_same_address_replaces_the_old_one() {
    String old = code(invite("bea@example.com", "ADMIN"));
    String fresh = code(invite("BEA@example.com", "MEMBER"));
    refused(join(old));
    assertThat(join(fresh).expect(201).json().at("/user/role").asText()).isEqualTo("MEMBER");
    assertThat(invitations()).isEmpty();
  }

  @Test
  void a_withdrawn_invitation_is_refused() {
    Reply invited = invite("bea@example.com", "MEMBER");
    String path = USERS + "/invitations/" + invited.json().get("id").asText();
    app.admin().delete(path).expect(204);
    app.admin().delete(path).expect(404);
    refused(join(code(invited)));
  }

  @Test
  void what_an_administrator_who_was_shut_out_has_invited_is_no_way_back_in() {
    Map<String, String> accomplice =
        Map.of("email", "evil@example.com", "name", "Evil", "role", "ADMIN");
    String code = code(app.otherAdmin().post(USERS, accomplice).expect(201));
    String rogue = app.userId(app.otherAdmin());
    app.admin().put(USERS + "/" + rogue, Map.of("active", false)).expect(200);
    refused(join(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "' or 1=1 --"})
  void an_invented_code_is_refused(String code) {
    refused(join(code));
  }

  @Test
  void the_code_of_a_reset_or_of_the_setup_is_no_invitation() {
    String setup = app.running().setupCode().orElseThrow();
    refused(join(setup));
    String id = app.userId(app.member());
    refused(join(code(app.admin().post(USERS + "/" + id + "/reset", Map.of()).expect(201))));
  }

  @Test
  void only_a_hash_of_the_code_is_kept_and_no_list_tells_it() {
    String code = code(invite("bea@example.com", "MEMBER"));
    assertThat(code).matches("[A-Za-z0-9_-]{43}");
    assertThat(app.admin().get(USERS).expect(200).body()).doesNotContain(code);
    List<String> rows =
        app.database().read(sql -> sql.query("select * from user_invitation")).stream()
            .map(row -> row.asMap().toString())
            .toList();
    assertThat(rows).hasSize(1).noneMatch(row -> row.contains(code));
  }

  @Test
  void the_link_leads_to_the_address_of_the_app_whatever_the_request_says_of_it() {
    TestClient admin = app.admin();
    Map<String, String> guest = Map.of("email", "b@example.com", "name", "B", "role", "MEMBER");
    Reply reply =
        admin
            .send(
                admin
                    .jsonRequest("POST", USERS, guest)
                    .header("X-Forwarded-Host", "evil.example.com")
                    .header("Forwarded", "host=evil.example.com"))
            .expect(201);
    assertThat(reply.json().get("link").asText())
        .startsWith("http://localhost:" + app.running().port() + "/join?code=");
    Map<String, String> settings = Map.of("APP_URL", "https://app.example.com");
    try (TestApp named = TestApp.start(AppDefinition.named("Test").build(), settings)) {
      assertThat(named.running().url()).isEqualTo("https://app.example.com");
    }
  }

  @Test
  void whoever_has_an_account_is_not_invited() {
    app.member();
    Reply reply = invite("Member@example.com", "ADMIN").expect(422);
    assertThat(reply.json().at("/errors/0/code").asText()).isEqualTo("unique");
    invite("no address", "MEMBER").expect(422);
    invite("bea@example.com", "KING").expect(422);
  }

  @Test
  void whoever_registers_by_themselves_meanwhile_stays_what_they_are() {
    String code = code(invite("reg@example.com", "ADMIN"));
    Map<String, String> own =
        Map.of("email", "reg@example.com", "name", "Reg", "password", TestApp.PASSWORD);
    app.anonymous().post("/api/auth/register", own).expect(201);
    refused(join(code));
    assertThat(invitations()).isEmpty();
  }

  @Test
  void the_faults_of_a_password_are_named_and_leave_the_link_as_it_is() {
    String code = code(invite("bea@example.com", "MEMBER"));
    Map<String, String> weak = Map.of("code", code, "name", " ", "password", "password1");
    Reply reply = app.anonymous().post("/api/auth/join", weak).expect(422);
    assertThat(reply.json().get("errors")).hasSize(2);
    join(code).expect(201);
  }

  private Reply invite(String email, String role) {
    return app.admin().post(USERS, Map.of("email", email, "name", "Bea", "role", role));
  }

  private Reply join(String code) {
    return app.anonymous()
        .post("/api/auth/join", Map.of("code", code, "name", "Bea", "password", TestApp.PASSWORD));
  }

  private List<JsonNode> invitations() {
    return app.admin().get(USERS).expect(200).json().get("invitations").valueStream().toList();
  }

  private static String code(Reply handedOver) {
    return handedOver.json().get("link").asText().replaceAll(".*code=", "");
  }

  /** Used, replaced, expired, invented: all get the same answer. */
  private static void refused(Reply reply) {
    assertThat(reply.expect(422).json().at("/errors/0/message").asText())
        .isEqualTo("This link has been used, replaced or has expired. Ask for a new one.");
  }
}
