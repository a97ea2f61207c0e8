package dev.offshoot.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurements are part of no module, so nothing else notices when they no longer fit. */
class BenchTest {

  @Test
  void the_measurements_compile_without_a_warning(@TempDir Path classes) throws IOException {
    // As bench/run compiles them: what is left out speaks of the class path, not of the code.
    List<String> options =
        List.of(
            "--release",
            "21",
            "-proc:none",
            "-Xlint:all,-path,-classfile",
            "-Werror",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var sources = files.getJavaFileObjectsFromPaths(Sources.java("bench/src"));
      boolean compiled = javac.getTask(said, files, null, options, null, sources).call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }
}
