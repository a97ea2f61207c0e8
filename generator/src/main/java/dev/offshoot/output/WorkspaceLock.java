package dev.offshoot.output;

import dev.offshoot.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One run at a time in a workspace. The operating system drops the lock with the process, so a run
 * that was killed never blocks the next one.
 */
final class WorkspaceLock implements AutoCloseable {

  private final FileChannel channel;

  private WorkspaceLock(FileChannel channel) {
    this.channel = channel;
  }

  static WorkspaceLock take(Path file, Path workspace) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
    } catch (OverlappingFileLockException e) {
      // Held by another run in this very process; the same as held by another process.
    }
    if (lock == null) {
      String holder = read(channel);
      channel.close();
      throw Problem.of(
          Problem.Kind.OUTPUT,
          "Another run is at work in " + workspace,
          "It is process " + holder + ".",
          "Wait until it is done, or stop it; then run this command again.");
    }
    byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
    return new WorkspaceLock(channel);
  }

  /**
   * Whether a run is at work, told by its process: to try the lock could take it from a run that
   * begins at this very moment.
   */
  static boolean isHeld(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    String holder = Files.readString(file, StandardCharsets.US_ASCII);
    return holder.matches("\\d{1,18}")
        && ProcessHandle.of(Long.parseLong(holder)).filter(ProcessHandle::isAlive).isPresent();
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(20);
    channel.read(buffer, 0);
    return StandardCharsets.US_ASCII.decode(buffer.flip()).toString();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
