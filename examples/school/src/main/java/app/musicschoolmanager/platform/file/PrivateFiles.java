package app.musicschoolmanager.platform.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Creates what only the app's own operating-system user may read, and sees to it that it stays
 * through a power cut.
 */
public final class PrivateFiles {
  private PrivateFiles() {}

  public static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, only("rwx------", folder));
  }

  public static void createFile(Path file) throws IOException {
    try {
      Files.createFile(file, only("rw-------", file));
    } catch (FileAlreadyExistsException e) {
      return; // the usual case: the app has run before
    }
  }

  /** Gives a file its name, at once and only if no other has it. */
  public static void moveNew(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.move(from, to); // where no file has two names, to look and to move are two steps
      return;
    }
    Files.delete(from);
  }

  /** Waits until a file's content is on disk, or a folder's names are. */
  public static void sync(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    if (folder && !isPosix(path)) {
      return; // Windows opens no folder, and needs not
    }
    StandardOpenOption how = folder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] only(String permissions, Path path) {
    if (!isPosix(path)) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
