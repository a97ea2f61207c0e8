package dev.offshoot.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.check.Finding;
import dev.offshoot.render.SourceTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootProofTest {
  private static final Compiler COMPILER = new Compiler();
  private static final String SERVER =
      """
      package org.acme;

      import com.sun.net.httpserver.HttpServer;
      import java.net.InetSocketAddress;

      public final class App {
        public static void main(String[] args) throws Exception {
          %s
          var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
          server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(%s, -1);
            exchange.close();
          });
          server.start();
          System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
        }
      }
      """;

  @Test
  void an_app_that_answers_passes() {
    assertThat(boot("", "200")).isEmpty();
  }

  @Test
  void an_app_that_fails_at_its_start_is_found_with_its_last_lines() {
    assertThat(boot("if (true) throw new IllegalStateException(\"no table kettle\");", "200"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("no table kettle"));
  }

  @Test
  void an_app_that_is_unwell_is_found() {
    assertThat(boot("", "503"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("/api/health with 503"));
  }

  @Test
  void nothing_of_our_environment_reaches_the_app() {
    String tells = "System.out.println(System.getenv().keySet()); if (true) System.exit(3);";

    assertThat(boot(tells, "200").getFirst().message())
        .contains("SESSION_KEY", "DATA_KEY", "PORT")
        .doesNotContain("HOME", "PATH");
  }

  @Test
  void our_own_classes_are_not_on_the_class_path_of_the_app() {
    assertThat(boot("Class.forName(\"dev.offshoot.Problem\");", "200").getFirst().message())
        .contains("ClassNotFoundException: dev.offshoot.Problem");
  }

  private static List<Finding> boot(String first, String status) {
    String source = SERVER.formatted(first, status);
    var tree = SourceTree.empty().with("src/main/java/org/acme/App.java", source);
    Compiled compiled = COMPILER.compile(tree);
    assertThat(compiled.findings()).isEmpty();
    return BootProof.check("org.acme", tree, compiled);
  }
}
