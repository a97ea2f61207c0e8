package dev.offshoot.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An example app, started from its jar as its owner would start it, with fresh data. */
final class Example implements AutoCloseable {
  static final String PASSWORD = "a long enough pass phrase";

  private static final Pattern FIRST_ADMIN =
      Pattern.compile("First administrator: \\S+/register\\?code=(\\S+)");
  private static final Pattern ADDRESS = Pattern.compile(".* is at (http://\\S+)");

  private final Path data;
  private final Process process;
  private final String url;
  private final Person admin;

  private Example(Path data, Process process, String url, String code) {
    this.data = data;
    this.process = process;
    this.url = url;
    this.admin = Person.register(url, "Ada Admin", Optional.of(code));
  }

  /** Starts the example in this folder of {@code examples}. */
  static Example start(String name) {
    Path jar = Path.of("..", name, "target", "app.jar").toAbsolutePath().normalize();
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(jar + " is missing. Build the example first.");
    }
    try {
      Path data = Files.createTempDirectory("example-" + name);
      return start(data, command(data, jar).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessBuilder command(Path data, Path jar) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString());
    builder.directory(data.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "PORT",
                "0",
                "DATA_DIR",
                data.resolve("data").toString(),
                "SESSION_KEY",
                key(1),
                "DATA_KEY",
                key(2)));
    return builder;
  }

  private static Example start(Path data, Process process) throws IOException {
    BufferedReader output = process.inputReader();
    List<String> said = new ArrayList<>();
    String code = null;
    String url = null;
    while (code == null || url == null) {
      String line = output.readLine();
      if (line == null) {
        throw new IllegalStateException("The example ended: " + String.join("\n", said));
      }
      said.add(line);
      code = found(FIRST_ADMIN, line).orElse(code);
      url = found(ADDRESS, line).orElse(url);
    }
    Thread.ofVirtual().start(() -> output.lines().forEach(line -> {})); // lest the app wait for us
    return new Example(data, process, url, code);
  }

  private static Optional<String> found(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String key(int seed) {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) seed);
    return Base64.getEncoder().encodeToString(bytes);
  }

  String url() {
    return url;
  }

  Person admin() {
    return admin;
  }

  /** Somebody who has registered as everybody may. */
  Person member(String name) {
    return Person.register(url, name, Optional.empty());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
