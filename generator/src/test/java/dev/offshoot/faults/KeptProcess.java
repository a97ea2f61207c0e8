package dev.offshoot.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process of {@link PromiseHost}, which is kept for some runs. */
final class KeptProcess implements AutoCloseable {
  /** Each run leaves the classes of its app behind. */
  private static final int MOST_RUNS = 12;

  private final Process process;
  private final BufferedReader said;
  private final Writer orders;
  private int runs;
  private boolean spent;

  KeptProcess(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    said = process.inputReader(StandardCharsets.UTF_8);
    orders = process.outputWriter(StandardCharsets.UTF_8);
  }

  /**
   * What it says about an order; as much of it as it could say before it ended or took too long.
   */
  List<String> carryOut(List<String> order, int seconds) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    spent = true;
    try {
      orders.write(String.join("\t", order) + "\n");
      orders.flush();
      CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> isAnswered(lines));
      spent = !answer.get(seconds, TimeUnit.SECONDS) || ++runs >= MOST_RUNS;
    } catch (IOException | ExecutionException e) {
      // It has ended, which is no fault of the order's: the faulty app may have ended it.
    } catch (TimeoutException e) {
      process.destroyForcibly();
    }
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  private boolean isAnswered(List<String> lines) {
    try {
      String line = said.readLine();
      while (line != null && !line.equals(PromiseHost.END)) {
        synchronized (lines) {
          lines.add(line);
        }
        line = said.readLine();
      }
      return line != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it takes no further order. */
  boolean isSpent() {
    return spent;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
