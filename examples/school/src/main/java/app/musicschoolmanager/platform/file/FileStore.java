package app.musicschoolmanager.platform.file;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.web.NoSpace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /**
   * Streams an upload to disk, whatever its size. It is kept only if {@link #keep} follows; nothing
   * of it is left if it cannot be received whole.
   *
   * @throws RefusedFile if its content is not what its name says
   */
  public StoredFile receive(InputStream content, String name) {
    String id = Ids.next();
    String shown = shownName(name);
    boolean received = false;
    try {
      byte[] head = content.readNBytes(ContentKind.HEAD);
      String type = ContentKind.of(shown, head);
      PrivateFiles.createFolder(folder);
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
      StoredFile file = written(id, whole, shown, type);
      received = true;
      return file;
    } catch (IOException e) {
      throw NoSpace.isBehind(e)
          ? new NoSpace(e)
          : new UncheckedIOException("An upload could not be written to the data folder.", e);
    } finally {
      if (!received) {
        discard(id);
      }
    }
  }

  private StoredFile written(String id, InputStream content, String name, String type)
      throws IOException {
    MessageDigest digest = sha256();
    PrivateFiles.createFile(path(id));
    try (FileChannel file = FileChannel.open(path(id), StandardOpenOption.WRITE);
        OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), digest)) {
      long size = content.transferTo(out);
      file.force(true); // its row must not outlive a power cut that its content does not
      return new StoredFile(id, name, type, size, HexFormat.of().formatHex(digest.digest()));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
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

  /** Every file that is kept. */
  public List<StoredFile> all() {
    return database.read(sql -> sql.query("SELECT * FROM \"file\"")).stream()
        .map(StoredFile::of)
        .toList();
  }

  /** The content of a file, from a byte on; the caller closes it. */
  public InputStream open(StoredFile file, long from) {
    try {
      FileChannel content = FileChannel.open(path(file.id()), StandardOpenOption.READ);
      return Channels.newInputStream(content.position(from));
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
   * Removes what an interrupted upload or deletion left behind: content without a row, and rows
   * that nothing names any more. Content that has just come may be about to get its row.
   *
   * @param named a query for the ids of files that something names, in its only column
   * @param kept the ids of others that are to stay
   */
  public void sweep(String named, Set<String> kept) {
    List<String> forgotten =
        database.write(sql -> {
          if (sql.one("SELECT \"id\" FROM \"file\" LIMIT 1").isEmpty()) {
            return List.of();
          }
          String unnamed = "SELECT \"id\" FROM \"file\" WHERE \"id\" NOT IN (" + named + ")";
          List<String> ids =
              ids(sql.query(unnamed)).stream().filter(id -> !kept.contains(id)).toList();
          ids.forEach(id -> sql.execute("DELETE FROM \"file\" WHERE \"id\" = ?", id));
          return ids;
        });
    forgotten.forEach(this::discard);
    Set<String> known =
        new HashSet<>(database.read(sql -> ids(sql.query("SELECT \"id\" FROM \"file\""))));
    Leftovers.clear(folder, name -> Ids.isId(name) && !known.contains(name));
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(row -> row.text("id")).toList();
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
