package dev.offshoot.boot;

import dev.offshoot.check.Compiled;
import dev.offshoot.check.Finding;
import dev.offshoot.render.SourceTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts an app in a process of its own that knows nothing of ours, and asks it whether it is well.
 */
public final class BootProof {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LAST_LINES = 15;
  private static final Pattern ADDRESS = Pattern.compile("http://[^/\\s]+:\\d+");
  private static final List<String> ASKED = List.of("/api/health", "/login");

  private final Deque<String> said = new ArrayDeque<>();

  private BootProof() {}

  /** Findings unless the app starts and answers. */
  public static List<Finding> check(String packageName, SourceTree tree, Compiled compiled) {
    try (AppFolder folder = AppFolder.of(tree, compiled)) {
      return new BootProof().check(packageName, folder);
    } catch (IOException e) {
      return List.of(finding("could not be started: " + e));
    }
  }

  private List<Finding> check(String packageName, AppFolder folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(AppCommand.of(folder.classes(), packageName + ".App", "-Xmx256m"));
    builder.directory(folder.scratch().toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PORT", "0");
    environment.put("DATA_DIR", folder.scratch().resolve("data").toString());
    environment.put("SESSION_KEY", AppCommand.randomKey());
    environment.put("DATA_KEY", AppCommand.randomKey());
    Process app = builder.start();
    try {
      CompletableFuture<String> address = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> read(app, address));
      return ask(address.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException e) {
      return List.of(finding("did not start:\n" + lastLines()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(finding("was not waited for"));
    } finally {
      app.destroyForcibly().onExit().join();
    }
  }

  private void read(Process app, CompletableFuture<String> address) {
    try (BufferedReader lines = app.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        remember(line);
        Matcher matcher = ADDRESS.matcher(line);
        if (matcher.find()) {
          address.complete(matcher.group());
        }
      }
    } catch (IOException e) {
      remember(e.toString());
    }
    address.completeExceptionally(new IOException("the app ended"));
  }

  private synchronized void remember(String line) {
    said.addLast(line);
    if (said.size() > LAST_LINES) {
      said.removeFirst();
    }
  }

  private synchronized String lastLines() {
    return String.join("\n", said);
  }

  private List<Finding> ask(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : ASKED) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).build();
        int status = client.send(request, BodyHandlers.ofString()).statusCode();
        if (status != 200) {
          return List.of(finding("answers " + path + " with " + status + ":\n" + lastLines()));
        }
      }
    }
    return List.of();
  }

  private static Finding finding(String message) {
    return new Finding("boot", "the app", 0, message, "");
  }
}
