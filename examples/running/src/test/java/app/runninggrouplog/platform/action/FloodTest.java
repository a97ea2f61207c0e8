package app.runninggrouplog.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FloodTest {
  private static final int ROUND = 14;
  private static final String STOPPED =
      "It needed more memory than one may have (24 MB) and was stopped. Let it take fewer records"
          + " at a time, or keep less of each. What it had done until then stays done.";

  @Test
  void actions_that_fill_memory_are_stopped_before_it_is_full_and_honest_ones_are_not()
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseG1GC",
                "-XX:+ExplicitGCInvokesConcurrent",
                "-XX:G1HeapRegionSize=1m",
                "-Xmn16m",
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
            .filter(line -> line.matches("[a-z]+: .*"))
            .toList();
    assertThat(process.waitFor()).isZero();
    assertThat(lines).hasSize(3 * ROUND);
    for (int i = 0; i < lines.size(); i += ROUND) {
      List<String> round = lines.subList(i, i + ROUND);
      assertThat(round.get(0)).isEqualTo("lumps: " + STOPPED);
      assertThat(round.get(3)).isEqualTo("crumbs: " + STOPPED);
      assertThat(round.get(6)).isEqualTo("together: " + STOPPED);
      assertThat(round.get(9))
          .startsWith(
              "giant: The action stopped on a fault in its code: OutOfMemoryError at Flood.java:");
      for (int j = 1; j < 12; j += 3) {
        assertThat(round.subList(j, j + 2)).containsExactly("greet: COMPLETED", "health: 200");
      }
      assertThat(round.subList(12, ROUND)).containsExactly("work: COMPLETED", "batches: COMPLETED");
    }
  }
}
