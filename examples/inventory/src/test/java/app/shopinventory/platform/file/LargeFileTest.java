package app.shopinventory.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LargeFileTest {
  @Test
  void a_file_of_100_megabytes_goes_up_and_comes_back_in_a_process_with_64_of_memory()
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseG1GC",
                "-XX:+ExplicitGCInvokesConcurrent",
                "-XX:G1HeapRegionSize=1m",
                "-Xmn16m",
                "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Freight.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.matches("(made|up|down|back): .*"))
            .toList();

    assertThat(process.waitFor()).isZero();
    assertThat(lines).hasSize(4).contains("up: 201", "down: 200");
    assertThat(lines.getFirst()).startsWith("made: 104857600 ");
    assertThat(lines.getLast()).isEqualTo(lines.getFirst().replace("made", "back"));
  }
}
