package dev.offshoot.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection that stays open and has at most one request under way. */
final class Connection implements AutoCloseable {
  private final SocketChannel channel;
  private ByteBuffer received = ByteBuffer.allocate(32 * 1024);
  private long sentAt;

  private Connection(SocketChannel channel) {
    this.channel = channel;
  }

  static Connection open(int port, Selector selector) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    Connection connection = new Connection(channel);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, connection);
    return connection;
  }

  void send(byte[] request) throws IOException {
    received.clear();
    sentAt = System.nanoTime();
    ByteBuffer rest = ByteBuffer.wrap(request);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  /** When the request under way was sent. */
  long sentAt() {
    return sentAt;
  }

  /** Takes what has arrived; whether the answer is whole. */
  boolean receive() throws IOException {
    if (channel.read(received) < 0) {
      throw new IllegalStateException("The server closed a connection before it had answered.");
    }
    if (!received.hasRemaining()) {
      received.flip();
      received = ByteBuffer.allocate(received.capacity() * 2).put(received);
    }
    return Answer.isWhole(received.array(), received.position());
  }

  /** Fails unless the answer that was just received has this status. */
  void expect(int status) {
    int actual = Answer.status(received.array());
    if (actual != status) {
      throw new IllegalStateException(
          "Expected "
              + status
              + " but got "
              + actual
              + ":\n"
              + Answer.text(received.array(), received.position()));
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
