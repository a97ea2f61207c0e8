package dev.offshoot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestTextTest {

  @TempDir Path folder;

  private static InputStream typed(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_file_is_read_and_its_recording_found_beside_it() throws IOException {
    Path shop = Files.createDirectories(folder.resolve("corner-shop"));
    Path file = Files.writeString(shop.resolve("request.md"), "\uFEFFTea\r\nand coffee\n");
    RequestText request = RequestText.of(file.toString(), typed(""));
    assertThat(request.text()).isEqualTo("Tea\nand coffee");
    assertThat(request.recording()).isEmpty();
    assertThat(request.defaultFolder()).isEqualTo(Path.of("corner-shop"));
    Files.writeString(shop.resolve("agent.lock"), "{}");
    assertThat(request.recording()).contains(shop.resolve("agent.lock"));
  }

  @Test
  void a_dash_stands_for_standard_input_and_words_for_themselves() {
    assertThat(RequestText.of("-", typed("Bücher verleihen")).text()).isEqualTo("Bücher verleihen");
    RequestText words = RequestText.of("A guest book: simple!", typed(""));
    assertThat(words.text()).isEqualTo("A guest book: simple!");
    assertThat(words.defaultFolder()).isEqualTo(Path.of("a-guest-book-simple"));
    assertThat(RequestText.of("名簿を作って", typed("")).defaultFolder())
        .isEqualTo(Path.of("offshoot-app"));
  }

  @Test
  void a_binary_file_is_refused() throws IOException {
    Path file = Files.write(folder.resolve("photo.md"), new byte[] {(byte) 0xFF, (byte) 0xD8, 0});
    assertThatThrownBy(() -> RequestText.of(file.toString(), typed("")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("UTF-8");
  }
}
