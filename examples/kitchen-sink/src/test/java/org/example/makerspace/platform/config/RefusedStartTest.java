package org.example.makerspace.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.example.makerspace.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RefusedStartTest {
  @Test
  void an_app_that_is_not_configured_says_all_that_it_needs_and_ends_with_code_78(
      @TempDir Path folder) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder start =
        new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), App.class.getName());
    start.directory(folder.toFile()).redirectErrorStream(true).environment().clear();
    start.environment().putAll(Map.of("PORT", "many", "CRON_SECRET", "hush"));
    Process process = start.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(ConfigProblem.EXIT_CODE).isEqualTo(78);
    assertThat(said)
        .contains("SESSION_KEY", "DATA_KEY", "PORT", "CRON_SECRET")
        .doesNotContain("hush", "Exception");
    assertThat(folder).isEmptyDirectory();
  }
}
