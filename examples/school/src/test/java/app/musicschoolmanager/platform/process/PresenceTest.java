package app.musicschoolmanager.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresenceTest {
  @TempDir Path folder;

  private Presence open() {
    return new Presence(folder.resolve("processes"));
  }

  @Test
  void whoever_is_there_is_not_gone_for_itself_or_another() {
    try (Presence one = open();
        Presence other = open()) {
      List<String> both = List.of(one.name(), other.name());
      assertThat(both).doesNotHaveDuplicates();
      assertThat(one.gone(both)).isEmpty();
      assertThat(other.gone(both)).isEmpty();
    }
  }

  @Test
  void whoever_has_ended_is_gone_and_the_next_has_another_name() {
    Presence ended = open();
    String name = ended.name();
    ended.close();
    try (Presence next = open()) {
      assertThat(next.gone(List.of(name, next.name()))).containsExactly(name);
      assertThat(next.gone(List.of(name))).containsExactly(name); // to have looked holds nothing
    }
  }

  @Test
  void nothing_is_written_before_somebody_asks() {
    open().close();
    assertThat(folder).isEmptyDirectory();
    try (Presence asked = open()) {
      assertThat(asked.name()).isEqualTo(asked.name());
      assertThat(folder.resolve("processes")).isEmptyFile();
    }
  }
}
