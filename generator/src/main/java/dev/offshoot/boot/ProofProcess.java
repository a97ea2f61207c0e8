package dev.offshoot.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A process that proves something and says so line by line. It is ended when it says nothing for
 * too long, when it takes too much memory, and with whoever started it.
 */
final class ProofProcess implements AutoCloseable {
  private static final int MEGABYTES = 192;

  /** How many times as long it may take if it gets no processor. */
  private static final int MOST_PATIENT = 4;

  /** What Java ends with when it is told to end for lack of memory. */
  private static final int OUT_OF_MEMORY = 3;

  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final BlockingQueue<Optional<JsonNode>> said = new LinkedBlockingQueue<>();
  private boolean silent;

  private ProofProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  static ProofProcess start(AppFolder folder, String mainClass, List<String> arguments)
      throws IOException {
    List<String> command =
        AppCommand.of(
            folder.classes(),
            mainClass,
            "-Xmx" + MEGABYTES + "m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.io.tmpdir=" + folder.scratch());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.scratch().toFile());
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new ProofProcess(builder.start());
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{")) {
          said.add(Optional.of(JSON.readTree(line)));
        }
      }
    } catch (IOException e) {
      // It was ended in the middle of a line, which is not worth reading then.
    }
    said.add(Optional.empty());
  }

  /**
   * What it says next; nothing once it has ended, by itself or because it took too long.
   *
   * @param patience how much processor time it may take; where others keep the processors from it,
   *     it has longer
   */
  Optional<JsonNode> next(Duration patience) {
    long last = System.nanoTime() + patience.multipliedBy(MOST_PATIENT).toNanos();
    Duration most = processorTime().plus(patience);
    try {
      Optional<JsonNode> line;
      do {
        line = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        silent = line == null && (System.nanoTime() > last || processorTime().compareTo(most) >= 0);
      } while (line == null && !silent);
      return silent ? Optional.empty() : line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      silent = true;
      return Optional.empty();
    }
  }

  private Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ofDays(1));
  }

  /** Whether it has come to its end as it should. */
  boolean isDone() {
    return !silent && exitCode() == 0;
  }

  /** Why it has not. */
  String ending(Duration patience) {
    if (silent) {
      return "It did not come to an end within %d seconds and was stopped; does it loop for ever?"
          .formatted(patience.toSeconds());
    }
    return exitCode() == OUT_OF_MEMORY
        ? "It took more than the %d MB of memory that it may have; does it collect without end?"
            .formatted(MEGABYTES)
        : "It ended the whole app, with exit code %d.".formatted(exitCode());
  }

  private int exitCode() {
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
