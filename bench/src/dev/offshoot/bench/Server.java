package dev.offshoot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** A web server in a JVM of its own, from its start to its first answer and on to its end. */
final class Server implements AutoCloseable {
  /** What each server answers with 200 once it is up. */
  static final String HEALTH = "/api/health";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int POLL_MILLIS = 2;

  private final Process process;
  private final int port;
  private final Path log;
  private final double startMillis;

  private Server(Process process, int port, Path log, long began) {
    this.process = process;
    this.port = port;
    this.log = log;
    awaitHealth(began + PATIENCE.toNanos());
    this.startMillis = (System.nanoTime() - began) / 1e6;
  }

  /**
   * Starts a command that reads its port from the environment, and waits until it answers.
   *
   * @param folder in which it runs
   */
  static Server start(
      List<String> command, Map<String, String> environment, Path folder, Path log) {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("PORT", Integer.toString(port));
    try {
      long began = System.nanoTime();
      return new Server(builder.start(), port, log, began);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  /** From the start of the process to the end of the first good answer. */
  double startMillis() {
    return startMillis;
  }

  String printed() {
    return Programs.read(log);
  }

  /** The memory it holds, in MiB; empty where there is no /proc. */
  OptionalDouble residentMebibytes() {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return OptionalDouble.empty();
    }
    return Programs.read(status)
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst();
  }

  /** The processor time it has used so far, where the system tells. */
  Optional<Duration> processorTime() {
    return process.toHandle().info().totalCpuDuration();
  }

  private void awaitHealth(long deadline) {
    try {
      while (!answers()) {
        if (!process.isAlive()) {
          throw new IllegalStateException(
              "The server ended with " + process.exitValue() + ":\n" + Programs.tail(log));
        }
        if (System.nanoTime() > deadline) {
          process.destroyForcibly();
          throw new IllegalStateException(
              "No good answer within " + PATIENCE.toSeconds() + " s:\n" + Programs.tail(log));
        }
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET " + HEALTH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.ISO_8859_1).startsWith("HTTP/1.1 200 ");
    } catch (IOException e) {
      return false; // it does not listen yet
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process as a crash would: it can do nothing more. */
  void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** Stops it in good order; gives the milliseconds it took. */
  double stop() {
    long began = System.nanoTime();
    close();
    return (System.nanoTime() - began) / 1e6;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("The server did not stop:\n" + Programs.tail(log));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
