package app.musicschoolmanager.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClock;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.Role;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class TokensTest {
  private final TestClock clock = new TestClock();
  private final Tokens tokens = new Tokens(new SecretKeySpec(new byte[32], "HmacSHA256"), clock);
  private final Instant now = clock.instant();
  private final AppUser user =
      new AppUser("ada", "a@b.c", "Ada", Role.MEMBER, null, "{}", null, 0, true, now);

  @Test
  void a_token_that_was_verified_before_says_the_same_again() {
    String token = tokens.issue(user, "session", now, now.plusSeconds(60));
    assertThat(tokens.read(token)).contains(new Tokens.Claim("session", "ada"));
    assertThat(tokens.read(token)).contains(new Tokens.Claim("session", "ada"));
  }

  @Test
  void a_token_that_was_verified_before_expires_all_the_same() {
    String token = tokens.issue(user, "session", now, now.plusSeconds(60));
    assertThat(tokens.read(token)).isPresent();
    clock.advance(Duration.ofSeconds(61));
    assertThat(tokens.read(token)).isEmpty();
  }

  @Test
  void a_token_beside_one_that_was_verified_before_is_verified_itself() {
    String token = tokens.issue(user, "session", now, now.plusSeconds(60));
    assertThat(tokens.read(token)).isPresent();
    assertThat(tokens.read(token.substring(0, token.length() - 2))).isEmpty();
    assertThat(tokens.read(token + "x")).isEmpty();
  }
}
