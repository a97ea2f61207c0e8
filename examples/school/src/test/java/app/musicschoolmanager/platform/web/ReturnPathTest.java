package app.musicschoolmanager.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
  @Test
  void a_path_of_the_app_is_returned_to() {
    assertThat(ReturnPath.of("/models/invoice?page=2&search=a%20b"))
        .isEqualTo("/models/invoice?page=2&search=a%20b");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//evil.example.com",
        "/\\evil.example.com",
        "https:evil",
        "https://evil.example.com",
        "evil",
        "/a\nb",
        "/ a",
        "\\/evil",
        "javascript:alert(1)",
        "/a\\b",
        "/\t/evil"
      })
  void anything_else_leads_to_the_start_page(String wanted) {
    assertThat(ReturnPath.of(wanted)).isEqualTo("/");
  }
}
