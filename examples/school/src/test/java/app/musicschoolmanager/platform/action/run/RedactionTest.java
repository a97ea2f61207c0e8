package app.musicschoolmanager.platform.action.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {
  @Test
  void of_a_secret_that_begins_like_another_nothing_is_left() {
    Redaction redaction = new Redaction(List.of("hunter", "hunter22"));
    assertThat(redaction.clean("hunter, hunter22 and hunter2")).isEqualTo("•••, ••• and •••2");
  }

  @Test
  void what_is_learned_later_is_masked_from_then_on() {
    Redaction redaction = new Redaction(List.of());
    assertThat(redaction.clean("renewed")).isEqualTo("renewed");
    redaction.learn(List.of("renewed", "abc"));
    assertThat(redaction.clean("renewed \\ abc")).isEqualTo("••• \\ abc");
    assertThat(redaction.clean(null)).isNull();
  }
}
