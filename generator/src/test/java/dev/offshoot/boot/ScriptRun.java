package dev.offshoot.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An app that was started by its own script and answers. */
final class ScriptRun implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile(" is at (http://\\S+)");
  private static final Pattern SETUP_CODE = Pattern.compile("/register\\?code=(\\S+)");
  private static final long PATIENCE = 60;

  private final Process process;
  private final StringBuffer said = new StringBuffer();
  private final CompletableFuture<String> started = new CompletableFuture<>();
  private final CompletableFuture<String> setupCode = new CompletableFuture<>();

  ScriptRun(PackedApp app, Path data) throws IOException {
    this(command(app, data).directory(app.script().getParent().toFile()));
  }

  ScriptRun(ProcessBuilder command) throws IOException {
    process = command.redirectErrorStream(true).start();
    Thread.ofVirtual().start(this::read);
    try {
      address();
    } catch (RuntimeException e) {
      kill();
      throw new IOException("The app did not start:\n" + said, e);
    }
  }

  /** The script with these arguments, as it is called from whatever folder. */
  static ProcessBuilder command(PackedApp app, Path data, String... arguments) {
    List<String> words = new ArrayList<>(List.of(app.script().toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PORT", "0");
    builder.environment().put("DATA_DIR", data.toString());
    return builder;
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        remember(line);
        find(ADDRESS, line, started);
        find(SETUP_CODE, line, setupCode);
      }
      started.completeExceptionally(new IllegalStateException("It has ended."));
    } catch (IOException e) {
      remember("It says no more: " + e.getMessage());
    }
  }

  private static void find(Pattern pattern, String line, CompletableFuture<String> found) {
    Matcher matcher = pattern.matcher(line);
    if (matcher.find()) {
      found.complete(matcher.group(1));
    }
  }

  private void remember(String line) {
    said.append(line).append('\n');
  }

  /** Where it is. */
  String address() {
    return started.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
  }

  /** With what its first administrator registers. */
  String setupCode() {
    return setupCode.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
  }

  /** The same folder as it sees it, should it have disks of its own. */
  Path seen(Path folder) {
    return Path.of("/proc/" + process.pid() + "/root" + folder);
  }

  /** All that it has printed. */
  String said() {
    return said.toString();
  }

  /** What it says about itself; its name is among that. */
  String config() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create(address() + "/api/agent/config");
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }
  }

  /** Whether Java reads its classes from this cache. */
  boolean reads(Path cache) throws IOException {
    return Files.readString(Path.of("/proc/" + process.pid() + "/maps"))
        .contains(cache.getFileName().toString());
  }

  /** The processes that it has started. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** As if the machine had lost its power. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
  }
}
