package dev.offshoot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Streams of events that stay open, and are read, while other things are measured. */
final class Streams implements AutoCloseable {
  private static final String REQUEST =
      "GET /api/events HTTP/1.1\r\n"
          + "Host: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer %s\r\n\r\n";
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final int READ = 8 * 1024;

  private final Selector selector;
  private final AtomicLong received = new AtomicLong();

  private Streams(Selector selector) {
    this.selector = selector;
  }

  /** Opens that many, those of each person in turn; empty when the app has no streams. */
  static Optional<Streams> open(int port, List<String> tokens, int count) {
    try {
      Streams streams = new Streams(Selector.open());
      for (int i = 0; i < count; i++) {
        if (!streams.add(port, tokens.get(i % tokens.size()))) {
          streams.close();
          return Optional.empty();
        }
      }
      Thread.ofPlatform().daemon().name("streams").start(streams::read);
      return Optional.of(streams);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many are open still. */
  int count() {
    return (int) selector.keys().stream().filter(SelectionKey::isValid).count();
  }

  /** How many bytes have come over all of them. */
  long received() {
    return received.get();
  }

  private boolean add(int port, String token) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.write(ByteBuffer.wrap(REQUEST.formatted(token).getBytes(StandardCharsets.US_ASCII)));
    ByteBuffer head = ByteBuffer.allocate(READ);
    String text = "";
    while (!text.contains(END_OF_HEAD)) {
      if (channel.read(head) < 0) {
        throw new IllegalStateException("A stream of events was closed at once: " + text);
      }
      text = new String(head.array(), 0, head.position(), StandardCharsets.US_ASCII);
    }
    int status = Answer.status(head.array());
    if (status != 200 && status != 404) {
      throw new IllegalStateException("A stream of events was refused:\n" + text);
    }
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ);
    return status == 200;
  }

  private void read() {
    ByteBuffer buffer = ByteBuffer.allocate(READ);
    try {
      while (selector.isOpen()) {
        selector.select(key -> read(key, buffer));
      }
    } catch (ClosedSelectorException e) {
      return; // enough was measured
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(SelectionKey key, ByteBuffer buffer) {
    try {
      int size = ((SocketChannel) key.channel()).read(buffer.clear());
      if (size < 0) {
        key.channel().close();
      } else {
        received.addAndGet(size);
      }
    } catch (IOException e) {
      key.cancel(); // counts as no longer open, which is what will be told
    }
  }

  @Override
  public void close() throws IOException {
    List<SelectionKey> keys = List.copyOf(selector.keys());
    selector.close();
    for (SelectionKey key : keys) {
      key.channel().close();
    }
  }
}
