package dev.offshoot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Looks into the jar that the app's own build has made. */
class WeavingTest {
  private static final String THREAD = "platform/stop/StoppableThread";

  @Test
  void the_build_makes_the_code_of_all_actions_ask_whether_to_go_on() throws IOException {
    List<String> asking = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Path app = Path.of("..", "inventory", "target", "app.jar");
    try (JarFile jar = new JarFile(app.toFile())) {
      for (JarEntry entry : jar.stream().filter(it -> it.getName().endsWith(".class")).toList()) {
        (isAsking(jar, entry) ? asking : others).add(entry.getName());
      }
    }
    assertThat(asking).anyMatch(name -> name.endsWith("/action/UpdateLowStockAlerts.class"));
    assertThat(others).noneMatch(name -> name.startsWith("app/shopinventory/action/"));
    assertThat(asking).noneMatch(name -> name.contains("/platform/page/"));
  }

  private static boolean isAsking(JarFile jar, JarEntry entry) throws IOException {
    String code = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
    return code.contains(THREAD) && code.contains("tick");
  }
}
