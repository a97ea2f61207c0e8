package app.musicschoolmanager.platform;

import app.musicschoolmanager.platform.file.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.jar.JarEntry;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.CRC32;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite itself, which its driver would unpack anew at every start. It is kept beside the data
 * instead, and used only while it is, byte for byte, what the driver brings.
 */
public final class NativeLibrary {
  private static final Logger LOG = Logger.getLogger(NativeLibrary.class.getName());
  private static final String PATH = "org.sqlite.lib.path";

  private final JarEntry packed;
  private final URL source;

  private NativeLibrary(JarEntry packed, URL source) {
    this.packed = packed;
    this.source = source;
  }

  /** Keeps it in that folder. When that cannot be, the driver unpacks it as it always does. */
  public static void keepIn(Path folder) {
    String name = LibraryLoaderUtil.getNativeLibName();
    URL source =
        NativeLibrary.class.getResource(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name);
    if (System.getProperty(PATH) != null || source == null) {
      return;
    }
    try {
      JarURLConnection jar = (JarURLConnection) source.openConnection();
      NativeLibrary library = new NativeLibrary(jar.getJarEntry(), source);
      Path kept = folder.toAbsolutePath().resolve("native").resolve(name);
      library.provide(kept);
      System.setProperty(PATH, kept.getParent().toString());
    } catch (IOException | ClassCastException e) {
      LOG.log(Level.FINE, "SQLite is unpacked at every start", e);
    }
  }

  private void provide(Path kept) throws IOException {
    if (isWhole(kept)) {
      return;
    }
    PrivateFiles.createFolder(kept.getParent());
    Path fresh = Files.createTempFile(kept.getParent(), "new", null);
    try {
      try (InputStream content = source.openStream()) {
        Files.copy(content, fresh, StandardCopyOption.REPLACE_EXISTING);
      }
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      if (!isWhole(fresh)) {
        throw new IOException("what was written to " + fresh + " is not what was to be written");
      }
      // Moved, never written in place: another process may be running the old one.
      Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private boolean isWhole(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != packed.getSize()) {
      return false;
    }
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(file));
    return sum.getValue() == packed.getCrc();
  }
}
