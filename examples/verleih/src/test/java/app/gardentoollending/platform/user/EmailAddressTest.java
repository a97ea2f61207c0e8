package app.gardentoollending.platform.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.com",
        " Ada.Lovelace+maths@sub.example.co.uk ",
        "o'neil@example.com",
        "\u00f6zil@m\u00fcnchen.example"
      })
  void an_address_to_which_mail_can_be_sent_is_one(String text) {
    assertThat(EmailAddress.isAddress(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a..b@example.com",
        ".a@example.com",
        "a.@example.com",
        "a,b@example.com",
        "a@b_c.example",
        "a@b..example",
        "a b@example.com",
        "a@example",
        "@example.com",
        "Ada <ada@example.com>"
      })
  void what_the_mailer_would_refuse_is_none(String text) {
    assertThat(EmailAddress.isAddress(text)).isFalse();
  }
}
