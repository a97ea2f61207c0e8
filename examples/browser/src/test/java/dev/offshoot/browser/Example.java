package dev.offshoot.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
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
  private final Path jar;
  private final String url;
  private final Person admin;
  private Process process;

  private Example(Path data, Path jar) throws IOException {
    this.data = data;
    this.jar = jar;
    process = command(0).start();
    List<String> said = awaitStart();
    url = found(ADDRESS, said);
    admin = Person.register(url, "Ada Admin", Optional.of(found(FIRST_ADMIN, said)));
  }

  /** Starts the example in this folder of {@code examples}. */
  static Example start(String name) {
    Path jar = Path.of("..", name, "target", "app.jar").toAbsolutePath().normalize();
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(jar + " is missing. Build the example first.");
    }
    try {
      return new Example(Files.createTempDirectory("example-" + name), jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder command(int port) {
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
                Integer.toString(port),
                "DATA_DIR",
                data.resolve("data").toString(),
                "SESSION_KEY",
                key(1),
                "DATA_KEY",
                key(2)));
    return builder;
  }

  /** What it says until it answers. */
  private List<String> awaitStart() throws IOException {
    BufferedReader output = process.inputReader();
    List<String> said = new ArrayList<>();
    String line = "";
    while (!ADDRESS.matcher(line).matches()) {
      line = output.readLine();
      if (line == null) {
        throw new IllegalStateException("The example ended: " + String.join("\n", said));
      }
      said.add(line);
    }
    Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {})); // lest the app wait for us
    return said;
  }

  private static String found(Pattern pattern, List<String> said) {
    return said.stream()
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** Stops the app and starts it anew on its data and at its address, where others may answer. */
  void restart(IntConsumer meanwhile) throws IOException {
    int port = URI.create(url).getPort();
    stop();
    meanwhile.accept(port);
    process = command(port).start();
    awaitStart();
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

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
