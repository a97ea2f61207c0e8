package com.example.app.platform.file;

import com.example.app.platform.db.Database;
import com.example.app.platform.db.Ids;
import com.example.app.platform.db.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Uploaded files: what is known of them lies in the database, their content in a folder, each under
 * its id. Content is on disk before its row is written and goes after its row is gone, so a row
 * never lacks its content.
 */
public final class FileStore {
  private static final int LONGEST_NAME = 200;

  private final Database database;
  private final Path folder;

  public FileStore(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /** Streams an upload to disk. It is kept only if {@link #keep} follows. */
  public StoredFile receive(InputStream content, String name, String contentType) {
    String id = Ids.next();
    try {
      Files.createDirectories(folder);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path(id)), digest)) {
        long size = content.transferTo(out);
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return new StoredFile(id, shownName(name), contentType, size, sha256);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An upload could not be written to the data folder.", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a file's row, as part of the transaction that writes what points to it. */
  public void keep(Sql sql, StoredFile file, String ownerId) {
    sql.execute(
        """
        INSERT INTO "file" ("id", "owner_id", "name", "content_type", "size_bytes", "sha256", "created_at")
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        file.id(),
        ownerId,
        file.name(),
        file.contentType(),
        file.size(),
        file.sha256(),
        database.clock().instant());
  }

  public Optional<StoredFile> find(String id) {
    return database
        .read(sql -> sql.one("SELECT * FROM \"file\" WHERE \"id\" = ?", id))
        .map(StoredFile::of);
  }

  /** The content of a file; the caller closes it. */
  public InputStream open(StoredFile file) {
    try {
      return Files.newInputStream(path(file.id()));
    } catch (IOException e) {
      throw new UncheckedIOException("The content of file " + file.id() + " is missing.", e);
    }
  }

  /** Removes a file's row within a transaction, and its content once that is committed. */
  public void remove(String id, Sql sql) {
    sql.execute("DELETE FROM \"file\" WHERE \"id\" = ?", id);
    database.afterCommit(() -> discard(id));
  }

  /** Removes content that has no row. */
  public void discard(String id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException("File " + id + " could not be deleted.", e);
    }
  }

  /**
   * Removes what an interrupted upload or deletion left behind. To be called before uploads can
   * arrive.
   */
  public void sweep() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> contents = Files.list(folder)) {
      contents
          .map(content -> content.getFileName().toString())
          .filter(id -> Ids.isId(id) && find(id).isEmpty())
          .forEach(this::discard);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of uploaded files cannot be read.", e);
    }
  }

  private Path path(String id) {
    if (!Ids.isId(id)) {
      throw new IllegalArgumentException("Not the id of a file: " + id);
    }
    return folder.resolve(id);
  }

  private static String shownName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    int end = Math.min(clean.length(), LONGEST_NAME);
    return clean.isEmpty() ? "file" : clean.substring(0, end);
  }
}
