package dev.offshoot.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The formatter decides; there is no talk of style. {@code -Dformat} rewrites what differs. */
class FormatTest {

  @Test
  void every_java_file_is_as_the_formatter_writes_it() throws IOException {
    List<Path> unformatted = Sources.java().parallelStream().filter(FormatTest::differs).toList();
    if (System.getProperty("format") != null) {
      for (Path file : unformatted) {
        Files.writeString(file, formatted(file));
      }
      return;
    }
    assertThat(unformatted.stream().map(Sources::name))
        .as("not formatted; `./mvnw verify -Dformat` formats them")
        .isEmpty();
  }

  private static boolean differs(Path file) {
    return !formatted(file).equals(Sources.read(file));
  }

  private static String formatted(Path file) {
    try {
      String source = Sources.read(file);
      return new Formatter()
          .formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(source));
    } catch (FormatterException e) {
      throw new AssertionError(Sources.name(file), e);
    }
  }
}
