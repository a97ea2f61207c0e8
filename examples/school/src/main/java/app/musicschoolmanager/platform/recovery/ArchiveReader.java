package app.musicschoolmanager.platform.recovery;

import app.musicschoolmanager.platform.file.PrivateFiles;
import app.musicschoolmanager.platform.recovery.Manifest.Part;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads an archive and believes nothing of it before it is checked: its seal first, and of each
 * part no more bytes than the manifest says.
 */
final class ArchiveReader implements AutoCloseable {
  private static final int LONGEST_MANIFEST = 128 * 1024 * 1024; // of a million files
  private static final int LONGEST_SEAL = 1024;
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  /** Opens an archive whose manifest is this app's own, and has all that it speaks of. */
  ArchiveReader(Path file, Seal seal) throws IOException {
    this.file = file;
    this.zip = open(file);
    try {
      this.manifest = checked(seal);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (NoSuchFileException e) {
      throw new RecoveryFailed("There is no file %s.".formatted(file), e);
    } catch (ZipException e) {
      throw damaged(file, "it cannot be opened", e);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  private Manifest checked(Seal seal) throws IOException {
    byte[] json = bytes(Manifest.NAME, LONGEST_MANIFEST);
    Manifest read = manifest(json);
    if (read.format() != Manifest.FORMAT) {
      throw new RecoveryFailed(
          "%s was made by a newer version of this app. Restore it with that.".formatted(file));
    }
    if (!seal.fingerprint().equals(read.key())) {
      throw new RecoveryFailed(
          """
          %s was made with another DATA_KEY, without which the secrets in it cannot be read. Set \
          DATA_KEY to the one that the app had then, in the environment or in .env, and restore \
          again.\
          """
              .formatted(file));
    }
    if (!seal.fits(json, bytes(Manifest.SEAL, LONGEST_SEAL))) {
      throw damaged(file, "its manifest is not as it was written", null);
    }
    if (!read.isWellNamed()) {
      throw damaged(file, "it holds what no back-up holds", null);
    }
    if (!names().equals(expected(read))) {
      throw damaged(file, "it does not hold what its manifest says", null);
    }
    return read;
  }

  private Manifest manifest(byte[] json) throws IOException {
    try {
      return Manifest.of(json);
    } catch (JsonProcessingException e) {
      throw damaged(file, "its manifest cannot be read", e);
    }
  }

  private byte[] bytes(String name, int most) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged(file, "it has no " + name, null);
    }
    try (InputStream content = zip.getInputStream(entry)) {
      byte[] bytes = content.readNBytes(most + 1);
      if (bytes.length > most) {
        throw damaged(file, name + " is too long", null);
      }
      return bytes;
    } catch (ZipException e) {
      throw damaged(file, name + " cannot be unpacked", e);
    }
  }

  /** As a list, lest two of one name be taken for one. */
  private List<String> names() {
    List<String> names = new ArrayList<>();
    zip.entries().asIterator().forEachRemaining(entry -> names.add(entry.getName()));
    Collections.sort(names);
    return names;
  }

  private static List<String> expected(Manifest manifest) {
    Set<String> parts = manifest.parts().keySet();
    return Stream.concat(parts.stream(), Stream.of(Manifest.NAME, Manifest.SEAL)).sorted().toList();
  }

  /** Unpacks all parts into a folder, and checks each. */
  void unpack(Path folder, Progress progress) throws IOException {
    PrivateFiles.createFolder(folder.resolve(Manifest.FILES));
    double total = manifest.size();
    long done = 0;
    for (Map.Entry<String, Part> part : manifest.parts().entrySet()) {
      progress.at("Unpacking", done / total);
      unpack(part.getKey(), part.getValue(), folder.resolve(part.getKey()));
      done += part.getValue().size();
    }
  }

  private void unpack(String name, Part part, Path target) throws IOException {
    MessageDigest digest = ArchiveWriter.sha256();
    PrivateFiles.createFile(target);
    long size;
    try (InputStream content = zip.getInputStream(zip.getEntry(name));
        OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
      size = copy(content, out, part.size());
    } catch (ZipException e) {
      throw damaged(file, name + " cannot be unpacked", e);
    }
    if (size != part.size() || !ArchiveWriter.hex(digest).equals(part.sha256())) {
      throw damaged(file, name + " is not as it was written", null);
    }
    PrivateFiles.sync(target);
  }

  /** As many bytes as there should be, and one more if there is one. */
  private static long copy(InputStream content, OutputStream out, long most) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    while (size <= most) {
      int read = content.read(buffer, 0, (int) Math.min(BUFFER, most + 1 - size));
      if (read < 0) {
        break;
      }
      out.write(buffer, 0, read);
      size += read;
    }
    return size;
  }

  private static RecoveryFailed damaged(Path file, String how, Throwable cause) {
    return new RecoveryFailed(
        "%s is damaged, or no back-up of this app: %s. Take another back-up.".formatted(file, how),
        cause);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
