package app.musicschoolmanager.platform.recovery;

import app.musicschoolmanager.platform.recovery.Manifest.Part;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive, part by part, and last what it holds. */
final class ArchiveWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final ZipOutputStream zip;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  ArchiveWriter(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    this.zip = new ZipOutputStream(out);
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  Map<String, Part> parts() {
    return parts;
  }

  /** Adds what shrinks when it is packed. */
  void pack(String name, InputStream content) throws IOException {
    zip.setLevel(Deflater.BEST_SPEED);
    add(name, content);
  }

  /** Adds what people have uploaded, most of which is packed already. */
  void put(String name, InputStream content) throws IOException {
    zip.setLevel(Deflater.NO_COMPRESSION);
    add(name, content);
  }

  private void add(String name, InputStream content) throws IOException {
    DigestInputStream digested = new DigestInputStream(content, sha256());
    zip.putNextEntry(new ZipEntry(name));
    long size = digested.transferTo(zip);
    zip.closeEntry();
    parts.put(name, new Part(size, hex(digested.getMessageDigest())));
  }

  /** Adds what the archive holds, and its seal. */
  void finish(Manifest manifest, Seal seal) throws IOException {
    zip.setLevel(Deflater.BEST_SPEED);
    byte[] json = manifest.json();
    write(Manifest.NAME, json);
    write(Manifest.SEAL, seal.over(json));
  }

  private void write(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256.", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
