package app.musicschoolmanager.platform.schedule;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that several processes have in common, in a file. It stands still until it is set. */
final class SharedClock extends Clock implements AutoCloseable {
  private final FileChannel file;
  private final MappedByteBuffer millis;

  private SharedClock(FileChannel file) throws IOException {
    this.file = file;
    this.millis = file.map(MapMode.READ_WRITE, 0, Long.BYTES);
  }

  static SharedClock in(Path folder) throws IOException {
    return new SharedClock(
        FileChannel.open(
            folder.resolve("clock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE));
  }

  void set(Instant now) {
    millis.putLong(0, now.toEpochMilli());
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis.getLong(0));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("It is used in UTC only.");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
