package app.runninggrouplog.platform.model.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSampleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A-Z]{2}-\\d{4}",
        "(?:INV|CRN)-[0-9]+",
        "^[a-z][a-z0-9-]*$",
        "\\+?[0-9 ]{6,20}",
        "[^x]\\w+\\.txt",
        "(a|b)(c(d|e)){2}",
        "[A-Za-z\\d_.-]{3}",
        "#[0-9a-f]{6}",
        "[A-Z]{3,}",
        "\\s*\\S[a-z]*\\s*"
      })
  void a_sample_matches_its_pattern_and_another_differs(String pattern) {
    String one = PatternSample.of(pattern, 7).orElseThrow();

    assertThat(one).matches(pattern).isEqualTo(one.strip());
    if (pattern.contains("[")) {
      assertThat(PatternSample.of(pattern, 8).orElseThrow()).matches(pattern).isNotEqualTo(one);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?=.*\\d)[a-z0-9]+x",
        "[^\\w]x",
        "[]a]+",
        "\\p{Lu}\\d",
        "((a{999}){999}){999}",
        "(){999999999}"
      })
  void what_it_cannot_read_has_no_sample(String pattern) {
    assertThat(PatternSample.of(pattern, 7)).isEmpty();
  }
}
