package com.example.app.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.platform.AppDefinition;
import com.example.app.platform.AppType;
import com.example.app.platform.TestApp;
import com.example.app.platform.TestClient;
import com.example.app.platform.TestClient.Reply;
import com.example.app.platform.page.Html;
import com.example.app.platform.user.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
  private final TestApp app = TestApp.start(AppDefinition.named("Test").build());

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void whoever_registers_is_a_member_and_signed_in() {
    Reply reply = register("email", "Ada@Example.COM ").expect(201);
    assertThat(reply.json().at("/user/role").asText()).isEqualTo("MEMBER");
    assertThat(reply.json().at("/user/email").asText()).isEqualTo("ada@example.com");
    assertThat(reply.header("Set-Cookie")).isPresent();
  }

  @Test
  void nobody_chooses_a_role_or_an_id_for_themselves() {
    Reply reply = register("role", "ADMIN", "id", "1", "is_active", "0").expect(201);
    assertThat(reply.json().at("/user/role").asText()).isEqualTo("MEMBER");
    assertThat(reply.json().at("/user/id").asText()).hasSize(26);
  }

  @Test
  void the_setup_code_makes_one_administrator_and_then_nothing_more() {
    String code = app.running().setupCode().orElseThrow();
    register("code", "wrong").expect(422);
    assertThat(app.services().users().all()).isEmpty();
    assertThat(register("code", code).expect(201).json().at("/user/role").asText())
        .isEqualTo("ADMIN");
    register("email", "second@example.com", "code", code).expect(422);
    app.restart();
    assertThat(app.running().setupCode()).isEmpty();
  }

  @Test
  void until_there_is_an_administrator_each_start_makes_a_new_code_and_voids_the_old() {
    String old = app.running().setupCode().orElseThrow();
    app.restart();
    register("code", old).expect(422);
    register("code", app.running().setupCode().orElseThrow()).expect(201);
  }

  @Test
  void where_no_administrator_can_sign_in_whoever_runs_the_app_makes_one_more() {
    AppDefinition definition = AppDefinition.named("Test").build();
    try (TestApp asked = TestApp.start(definition, Map.of("NEW_ADMIN", "true"))) {
      asked.admin();
      asked.restart();
      String code = asked.running().setupCode().orElseThrow();
      Map<String, String> rescuer =
          Map.of("email", "r@example.com", "name", "R", "password", TestApp.PASSWORD, "code", code);
      Reply reply = asked.anonymous().post("/api/auth/register", rescuer).expect(201);
      assertThat(reply.json().at("/user/role").asText()).isEqualTo("ADMIN");
    }
  }

  @Test
  void an_app_for_administrators_takes_nobody_without_a_code() {
    AppDefinition definition = AppDefinition.named("Test").type(AppType.ADMIN_ONLY).build();
    try (TestApp closed = TestApp.start(definition)) {
      Map<String, String> member =
          Map.of("email", "a@example.com", "name", "A", "password", TestApp.PASSWORD);
      closed.anonymous().post("/api/auth/register", member).expect(403);
      closed.admin().get("/api/auth/session").expect(200);
      closed.member().get("/api/auth/session").expect(200);
    }
  }

  @Test
  void where_registration_is_for_the_invited_nobody_else_gets_an_account() {
    AppDefinition definition = AppDefinition.named("Test").build();
    try (TestApp invited = TestApp.start(definition, Map.of("REGISTRATION", "invited"))) {
      Map<String, String> mallory =
          Map.of("email", "m@example.com", "name", "M", "password", TestApp.PASSWORD);
      TestClient nobody = invited.anonymous();
      nobody.post("/api/auth/register", mallory).expect(403);
      Html.checked(nobody.form("/register", mallory).expect(403));
      assertThat(Html.checked(nobody.get("/register").expect(200)))
          .contains("by invitation only")
          .doesNotContain("action=\"/register\"");
      assertThat(Html.checked(nobody.get("/login").expect(200)))
          .doesNotContain("href=\"/register\"");
      assertThat(invited.services().users().all()).isEmpty();

      String setup = invited.running().setupCode().orElseThrow();
      assertThat(Html.checked(nobody.get("/register?code=" + setup).expect(200)))
          .contains("action=\"/register\"");
      assertThat(Html.checked(invited.admin().get("/users").expect(200)))
          .doesNotContain("REGISTRATION=invited");
      TestClient bea = invited.invited("bea@example.com", "Bea", Role.MEMBER);
      assertThat(bea.get("/api/auth/session").json().at("/user/role").asText()).isEqualTo("MEMBER");
    }
  }

  @Test
  void one_address_has_one_account_however_it_is_written() {
    register().expect(201);
    assertThat(errors(register("email", "REG@example.com").expect(422)))
        .containsExactly("email unique");
    assertThat(errors(register("email", " reg@example.com").expect(422)))
        .containsExactly("email unique");
    assertThat(errors(register("email", "ｒｅｇ@example.com").expect(422)))
        .containsExactly("email unique");
  }

  @Test
  void of_many_registrations_at_once_with_one_address_one_wins() {
    List<CompletableFuture<Integer>> all =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> register().status()))
            .toList();
    assertThat(all.stream().map(CompletableFuture::join)).containsOnlyOnce(201).contains(422);
    assertThat(app.services().users().all()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "a@b",
        "@example.com",
        "a b@example.com",
        "a@exa mple.com",
        "a@example.com\nBcc: x@y.z",
        "<a@example.com>",
        "a@.",
        "a,b@example.com"
      })
  void what_is_no_address_is_refused(String address) {
    assertThat(errors(register("email", address).expect(422))).containsExactly("email email");
  }

  @Test
  void every_fault_is_named_at_once() {
    Reply reply = register("email", "x", "name", " ", "password", "short").expect(422);
    assertThat(errors(reply)).containsExactly("email email", "name required", "password min");
    assertThat(errors(register("name", "n".repeat(101)).expect(422))).containsExactly("name max");
  }

  @Test
  void fields_that_are_missing_or_no_text_are_refused() {
    app.anonymous().post("/api/auth/register", Map.of()).expect(422);
    app.anonymous()
        .post(
            "/api/auth/register",
            Map.of("email", List.of("a@example.com"), "name", 1, "password", true))
        .expect(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"password1", "Password1", "12345678", "QWERTYUIOP", "football", "iloveyou"})
  void a_password_that_everybody_tries_first_is_refused(String password) {
    assertThat(errors(register("password", password).expect(422)))
        .containsExactly("password common");
  }

  @Test
  void a_password_beyond_what_the_hash_looks_at_is_refused_rather_than_cut() {
    assertThat(errors(register("password", "x".repeat(73)).expect(422)))
        .containsExactly("password max");
    assertThat(errors(register("password", "é".repeat(37)).expect(422)))
        .containsExactly("password max");
    register("password", "é".repeat(36)).expect(201);
    assertThat(login("é".repeat(36))).isEqualTo(200);
    assertThat(login("é".repeat(36) + "x")).isEqualTo(401);
    assertThat(login("é".repeat(35))).isEqualTo(401);
  }

  @Test
  void a_password_is_the_same_however_its_accents_are_typed() {
    register("password", "caf\u00e9 au lait").expect(201);
    assertThat(login("cafe\u0301 au lait")).isEqualTo(200);
  }

  @Test
  void no_password_lies_readable_in_the_data() throws IOException {
    register().expect(201);
    assertThat(app.services().users().passwordHash("reg@example.com").orElseThrow())
        .startsWith("$2b$");
    try (Stream<Path> files = Files.walk(app.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain(TestApp.PASSWORD);
      }
    }
  }

  @Test
  void outside_of_tests_a_hash_has_cost_twelve() {
    assertThat(new Passwords(12).hash("anything")).startsWith("$2b$12$");
  }

  @Test
  void an_address_that_registers_again_and_again_has_to_wait() {
    IntStream.range(0, 20).forEach(i -> register("email", "n" + i + "@example.com").expect(201));
    Reply reply = register("email", "n20@example.com").expect(429);
    assertThat(reply.header("Retry-After")).isPresent();
    app.clock().advance(Duration.ofSeconds(11));
    register("email", "n20@example.com").expect(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ｐａｓｓｗｏｒｄ１", " Password1 ", "qwertyuiop "})
  void a_common_password_in_another_dress_is_refused_too(String password) {
    assertThat(errors(register("password", password).expect(422)))
        .containsExactly("password common");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a long pass\u0000word", "a long pass\nword"})
  void a_password_of_characters_that_nobody_can_type_is_refused(String password) {
    assertThat(errors(register("password", password).expect(422)))
        .containsExactly("password characters");
    assertThat(PasswordRules.check("password", "half a \ud83d character")).isPresent();
    assertThat(PasswordRules.check("password", "a whole \ud83e\udd8a character")).isEmpty();
  }

  private int login(String password) {
    return app.anonymous()
        .post("/api/auth/login", Map.of("email", "reg@example.com", "password", password))
        .status();
  }

  private Reply register(String... differences) {
    Map<String, String> registration =
        new HashMap<>(
            Map.of("email", "reg@example.com", "name", "Reg", "password", TestApp.PASSWORD));
    for (int i = 0; i < differences.length; i += 2) {
      registration.put(differences[i], differences[i + 1]);
    }
    return app.anonymous().post("/api/auth/register", registration);
  }

  private static List<String> errors(Reply reply) {
    return reply.json().get("errors").valueStream().map(RegistrationTest::summary).toList();
  }

  private static String summary(JsonNode error) {
    return error.get("field").asText() + " " + error.get("code").asText();
  }
}
