package app.musicschoolmanager.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.App;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RefusedStartTest {
  @Test
  void an_app_that_is_not_configured_says_all_that_it_needs_and_ends_with_code_78(
      @TempDir Path folder) throws Exception {
    Map<String, String> env =
        Map.of("PORT", "many", "CRON_SECRET", "hush", "APP_URL", "app.example.com");
    Process process = start(folder, env);
    assertThat(said(process))
        .contains("SESSION_KEY", "DATA_KEY", "PORT", "CRON_SECRET", "APP_URL")
        .doesNotContain("hush", "Exception");
    assertThat(process.waitFor()).isEqualTo(ConfigProblem.EXIT_CODE).isEqualTo(78);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void an_app_whose_port_is_taken_says_no_more_than_that_and_ends_with_code_69(@TempDir Path folder)
      throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String key = "c2VjcmV0IG9mIHRoaXJ0eS10d28gYnl0ZXMgb3IgbW9yZQ==";
      String port = String.valueOf(taken.getLocalPort());
      Map<String, String> env =
          Map.of("PORT", port, "SESSION_KEY", key, "DATA_KEY", "x" + key.substring(1));
      Process process = start(folder, env);
      assertThat(said(process).lines())
          .hasSize(1)
          .allMatch(line -> line.contains("cannot start. Port " + port + " is taken. Stop what"));
      assertThat(process.waitFor()).isEqualTo(CannotStart.EXIT_CODE).isEqualTo(69);
    }
  }

  private static Process start(Path folder, Map<String, String> env) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder start =
        new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            App.class.getName());
    start.directory(folder.toFile()).redirectErrorStream(true).environment().clear();
    start.environment().putAll(env);
    return start.start();
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
