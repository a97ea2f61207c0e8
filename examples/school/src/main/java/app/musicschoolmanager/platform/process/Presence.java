package app.musicschoolmanager.platform.process;

import app.musicschoolmanager.platform.file.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;

/**
 * Tells the processes that run the app on the same data which of them are still there. Each has
 * locked one byte of an empty file, of which the number is its name, for as long as it lives: the
 * operating system lets go of it however the process ends. SQLite relies on the same locks, so they
 * work wherever the database does, between containers as well, and no clock has a say in it.
 */
public final class Presence implements AutoCloseable {
  /** So many bytes that no two processes ever choose the same. */
  private static final long NAMES = 1L << 62;

  /** One for all: to close a second one would let go of what is locked by the first. */
  private FileChannel channel;

  private final Path file;
  private long name;

  /**
   * Nothing is written or locked before somebody wants to know.
   *
   * @param file lies beside the data that the processes share
   */
  public Presence(Path file) {
    this.file = file;
  }

  /** What this process is called. Whoever reads it can find out whether it is there. */
  public synchronized String name() {
    try {
      open();
      return Long.toString(name);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Those of these processes that are no more, and never will be again. */
  public synchronized List<String> gone(Collection<String> names) {
    return names.stream().filter(this::isGone).toList();
  }

  private boolean isGone(String other) {
    try {
      open();
      long asked = Long.parseLong(other);
      if (asked == name) {
        return false;
      }
      FileLock free = channel.tryLock(asked, 1, false);
      if (free != null) {
        free.release();
      }
      return free != null;
    } catch (OverlappingFileLockException e) {
      return false; // it is a part of this very process, as in tests
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private void open() throws IOException {
    if (channel != null) {
      return;
    }
    PrivateFiles.createFile(file);
    channel = FileChannel.open(file, StandardOpenOption.WRITE);
    do {
      name = new SecureRandom().nextLong(NAMES);
    } while (channel.tryLock(name, 1, false) == null);
  }

  private UncheckedIOException unusable(IOException e) {
    return new UncheckedIOException(
        file + " cannot be locked. Check that the app may write to its data folder.", e);
  }

  @Override
  public synchronized void close() {
    if (channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw unusable(e);
    }
  }
}
