package app.musicschoolmanager.platform.outage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A place to which nobody may be led, which counts who comes; and where slow services wait. */
final class Ambush implements AutoCloseable {
  private final ServerSocket server;
  private final AtomicInteger victims = new AtomicInteger();
  private volatile CountDownLatch held = new CountDownLatch(1);

  Ambush() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::lie);
  }

  private void lie() {
    while (!server.isClosed()) {
      try {
        server.accept().close();
        victims.incrementAndGet();
      } catch (IOException e) {
        return; // it was closed
      }
    }
  }

  int port() {
    return server.getLocalPort();
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  /** How many connections it has seen. */
  int victims() {
    return victims.get();
  }

  /** Waits until it is let go. */
  void hold() {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the test is over
    }
  }

  /** Lets go whoever is held, and holds others from now on. */
  void release() {
    CountDownLatch before = held;
    held = new CountDownLatch(1);
    before.countDown();
  }

  @Override
  public void close() {
    release();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
