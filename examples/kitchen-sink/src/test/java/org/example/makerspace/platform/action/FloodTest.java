package org.example.makerspace.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FloodTest {
  private static final String FAILED =
      "flood: The action stopped on a fault in its code: OutOfMemoryError at Flood.java:";

  @Test
  void an_action_that_takes_all_memory_fails_and_the_app_goes_on() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Flood.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.matches("(flood|greet|health): .*"))
            .toList();
    assertThat(process.waitFor()).isZero();
    assertThat(lines).hasSize(9);
    for (int i = 0; i < lines.size(); i += 3) {
      assertThat(lines.get(i)).startsWith(FAILED);
      assertThat(lines.subList(i + 1, i + 3)).containsExactly("greet: COMPLETED", "health: 200");
    }
  }
}
