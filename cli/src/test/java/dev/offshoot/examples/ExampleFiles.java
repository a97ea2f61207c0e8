package dev.offshoot.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of an app, by path, without what builds and runs leave behind. */
final class ExampleFiles {

  private static final Set<String> LEFTOVERS =
      Set.of("target", ".git", ".offshoot", "data", ".env");

  private ExampleFiles() {}

  static Map<String, String> of(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path relative = root.relativize(file);
        if (!LEFTOVERS.contains(relative.getName(0).toString())) {
          files.put(relative.toString().replace('\\', '/'), content(file));
        }
      }
    }
    return files;
  }

  /** One character a byte, so that text and pictures compare alike; with the right to be run. */
  private static String content(Path file) throws IOException {
    String run = Files.isExecutable(file) ? "executable\n" : "";
    return run + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
