package dev.offshoot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScanTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "our key is sk-proj-abcdefghijklmnopqrstuvwx",
        "token ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "AKIAABCDEFGHIJKLMNOP",
        "shpat_0123456789abcdef0123456789abcdef",
        "The password is hunter2hunter2",
        "API key: 8f14e45fceea167a",
        "-----BEGIN RSA PRIVATE KEY-----"
      })
  void credentials_are_found_with_their_line_and_never_repeated(String secret) {
    var findings = SecretScan.find("request", "We sell tea.\n\n" + secret + "\nThanks.");
    assertThat(findings).isNotEmpty();
    assertThat(findings.getFirst().line()).isEqualTo(3);
    assertThat(findings.getFirst().text()).doesNotContain("abcdef").doesNotContain("hunter2");
  }

  @Test
  void talk_about_credentials_is_none() {
    String request =
        """
        Members log in with a password. The API key for Shopify is entered by managers.
        Each product has a secret field for its supplier's token. Password: at least 12 characters.
        """;
    assertThat(SecretScan.find("request", request)).isEmpty();
  }

  @Test
  void in_code_a_literal_that_is_long_and_random_is_found_and_a_call_or_a_word_is_not() {
    String random = "q7Zt2LmX9vKc4RbN8yWd";
    assertThat(SecretScan.findKeys("A.java", "String apiKey = \"" + random + "\";")).hasSize(1);
    assertThat(SecretScan.findKeys("a.yaml", "\n\"client_secret\": '" + random + "'"))
        .singleElement()
        .satisfies(it -> assertThat(it.line()).isEqualTo(2));
    for (String code :
        new String[] {
          "String token = base64UrlEncode(bytes);",
          "String token = \"auth-token-of-version-2\";",
          "password = \"aaaaaaaaaaaaaaaaaaaaa1\"",
          "SESSION_KEY="
        }) {
      assertThat(SecretScan.findKeys("A.java", code)).as(code).isEmpty();
    }
  }
}
