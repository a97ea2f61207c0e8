package app.musicschoolmanager.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.db.Ids;
import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgedTokenTest {
  private static TestApp app;
  private static String token;
  private static String adminId;
  private static Algorithm key;

  @BeforeAll
  static void start() {
    app = TestApp.start(AppDefinition.named("Test").build());
    token = app.member().cookie("auth-token").orElseThrow();
    adminId = app.userId(app.admin());
    key = Algorithm.HMAC256(app.services().config().sessionKey().getEncoded());
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void the_genuine_token_is_accepted() {
    assertThat(status(token)).isEqualTo(200);
    assertThat(status(copy().sign(key))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "nOnE", "HS384", "HS512", "RS256", "ES256", ""})
  void another_algorithm_in_the_header_is_refused(String algorithm) {
    String header = encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}");
    String[] parts = token.split("\\.");
    assertThat(status(header + "." + parts[1] + "." + parts[2])).isEqualTo(401);
    assertThat(status(header + "." + parts[1] + ".")).isEqualTo(401);
  }

  @Test
  void a_token_signed_by_somebody_else_is_refused() {
    assertThat(status(copy().sign(Algorithm.HMAC256("another key of thirty-two bytes!"))))
        .isEqualTo(401);
    assertThat(
            status(copy().sign(Algorithm.HMAC256(app.services().config().dataKey().getEncoded()))))
        .isEqualTo(401);
    assertThat(
            status(
                copy().sign(Algorithm.HMAC512(app.services().config().sessionKey().getEncoded()))))
        .isEqualTo(401);
    assertThat(status(copy().sign(Algorithm.none()))).isEqualTo(401);
  }

  @Test
  void a_token_changed_after_signing_is_refused() {
    String[] parts = token.split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String promoted = claims.replace("MEMBER", "ADMIN");
    assertThat(promoted).isNotEqualTo(claims);
    assertThat(status(parts[0] + "." + encoded(promoted) + "." + parts[2])).isEqualTo(401);
    assertThat(status(token + "x")).isEqualTo(401);
    assertThat(status(token + ".x")).isEqualTo(401);
    assertThat(status(parts[0] + "." + parts[1])).isEqualTo(401);
    assertThat(status("")).isEqualTo(401);
    assertThat(status("x")).isEqualTo(401);
    assertThat(status("..")).isEqualTo(401);
  }

  @Test
  void a_well_signed_token_for_another_purpose_is_refused() {
    assertThat(status(copy().withIssuer("other").sign(key))).isEqualTo(401);
    assertThat(status(copy().withAudience("other").sign(key))).isEqualTo(401);
    assertThat(status(copy().withExpiresAt(app.clock().instant().minusSeconds(1)).sign(key)))
        .isEqualTo(401);
    assertThat(status(copy().withNotBefore(app.clock().instant().plusSeconds(100)).sign(key)))
        .isEqualTo(401);
    assertThat(status(copy().withExpiresAt((Instant) null).sign(key))).isEqualTo(401);
  }

  @Test
  void a_well_signed_token_needs_a_standing_session_of_the_same_user() {
    assertThat(status(copy().withJWTId(Ids.next()).sign(key))).isEqualTo(401);
    assertThat(status(copy().withJWTId("' or 1=1 --").sign(key))).isEqualTo(401);
    assertThat(status(copy().withSubject(adminId).sign(key))).isEqualTo(401);
    assertThat(status(JWT.create().withExpiresAt(app.clock().instant().plusSeconds(60)).sign(key)))
        .isEqualTo(401);
  }

  @Test
  void a_role_in_a_well_signed_token_gives_no_rights() {
    TestClient client = app.anonymous();
    String promoted = copy().withClaim("role", "ADMIN").sign(key);
    String role =
        client
            .send(client.request("/api/auth/session").header("Authorization", "Bearer " + promoted))
            .expect(200)
            .json()
            .at("/user/role")
            .asText();
    assertThat(role).isEqualTo("MEMBER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kid", "jku", "x5u", "jwk"})
  void a_header_that_names_a_key_is_not_followed(String name) {
    Map<String, Object> header = Map.of(name, "http://localhost:1/key' or '1'='1");
    assertThat(
            status(
                copy()
                    .withHeader(header)
                    .sign(Algorithm.HMAC256("another key of thirty-two bytes!"))))
        .isEqualTo(401);
  }

  @Test
  void an_enormous_token_is_refused() {
    assertThat(status(token + "A".repeat(3_000))).isEqualTo(401);
    assertThat(status(token + "A".repeat(100_000))).isEqualTo(431);
  }

  private static JWTCreator.Builder copy() {
    DecodedJWT jwt = JWT.decode(token);
    return JWT.create()
        .withIssuer(jwt.getIssuer())
        .withAudience(jwt.getAudience().getFirst())
        .withJWTId(jwt.getId())
        .withSubject(jwt.getSubject())
        .withExpiresAt(jwt.getExpiresAtAsInstant());
  }

  private static int status(String bearer) {
    TestClient client = app.anonymous();
    return client
        .send(client.request("/api/auth/session").header("Authorization", "Bearer " + bearer))
        .status();
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
