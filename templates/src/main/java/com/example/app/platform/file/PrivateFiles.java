package com.example.app.platform.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Creates what only the app's own operating-system user may read. */
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

  private static FileAttribute<?>[] only(String permissions, Path path) {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
