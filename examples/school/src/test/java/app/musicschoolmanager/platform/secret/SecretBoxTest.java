package app.musicschoolmanager.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {
  private final SecretBox box = new SecretBox(new SecretKeySpec(new byte[32], "AES"));

  @ParameterizedTest
  @ValueSource(strings = {"", "s3cret", "schlüssel 🔑"})
  void what_was_sealed_opens_in_its_place(String secret) {
    assertThat(box.open(box.seal(secret, "a/b/1"), "a/b/1")).isEqualTo(secret);
  }

  @Test
  void the_same_secret_never_looks_the_same() {
    assertThat(box.seal("s3cret", "a/b/1")).isNotEqualTo(box.seal("s3cret", "a/b/1"));
  }

  @Test
  void what_was_moved_altered_or_sealed_with_another_key_does_not_open() {
    String sealed = box.seal("s3cret", "a/b/1");
    byte[] bytes = Base64.getDecoder().decode(sealed.substring(3));
    bytes[bytes.length - 1] ^= 1;
    String altered = "v1:" + Base64.getEncoder().encodeToString(bytes);
    SecretBox other = new SecretBox(new SecretKeySpec("x".repeat(32).getBytes(), "AES"));

    assertThatThrownBy(() -> box.open(sealed, "a/b/2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DATA_KEY")
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(() -> box.open(altered, "a/b/1")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> other.open(sealed, "a/b/1")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> box.open("v1:AAAA", "a/b/1"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> box.open("s3cret", "a/b/1")).isInstanceOf(IllegalStateException.class);
  }
}
