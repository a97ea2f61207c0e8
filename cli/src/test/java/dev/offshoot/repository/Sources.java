package dev.offshoot.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository that its own rules are about. */
final class Sources {

  /** The build runs each module's tests in the module's folder. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Sources() {}

  /** Every Java file that somebody wrote: of the modules, not of what is generated. */
  static List<Path> java() {
    return java("templates/src", "generator/src", "cli/src", "examples/browser/src", "bench");
  }

  /** Every Java file of these folders. */
  static List<Path> java(String... folders) {
    return find(".java", folders);
  }

  /** Every template. */
  static List<Path> templates() {
    return find(".ftl", "templates/src/main/templates");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static List<Path> find(String ending, String... folders) {
    return Stream.of(folders)
        .flatMap(folder -> walk(ROOT.resolve(folder), ending))
        .sorted()
        .toList();
  }

  private static Stream<Path> walk(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
