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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An app that was started by its own script and answers. */
final class ScriptRun implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile(" is at (http://\\S+)");

  private final Process process;
  private final String address;
  private final StringBuffer said = new StringBuffer();

  ScriptRun(PackedApp app, Path data) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("./run")
            .directory(app.script().getParent().toFile())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PORT", "0");
    builder.environment().put("DATA_DIR", data.toString());
    process = builder.start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    address = awaitAddress(lines);
    Thread.ofVirtual().start(() -> readOn(lines));
  }

  private String awaitAddress(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      remember(line);
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    throw new IOException("The app did not start:\n" + said);
  }

  private void readOn(BufferedReader lines) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        remember(line);
      }
    } catch (IOException e) {
      remember("It says no more: " + e.getMessage());
    }
  }

  private void remember(String line) {
    said.append(line).append('\n');
  }

  /** All that it has printed. */
  String said() {
    return said.toString();
  }

  /** What it says about itself; its name is among that. */
  String config() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create(address + "/api/agent/config");
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
    process.onExit().join();
  }
}
