package app.musicschoolmanager.platform.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.file.FileStore;
import app.musicschoolmanager.platform.file.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A back-up that is made while eight write, bring files and take them away. */
@Timeout(60)
class LiveBackupTest {
  private static final int WRITERS = 8;
  private static final int ENOUGH = 100;

  private Scratch scratch;
  private Path folder;
  private TestApp app;
  private Database database;
  private FileStore files;

  /** The ids of files whose rows were written, and have not been asked to go. */
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  private final AtomicBoolean enough = new AtomicBoolean();

  @BeforeEach
  void start() {
    scratch = Scratch.open();
    folder = scratch.folder();
    app = TestApp.start(AppDefinition.named("Test").build());
    database = app.database();
    files = app.services().records().files();
    database.write(
        sql -> sql.execute("create table naming (file_id text primary key references file (id))"));
  }

  @AfterEach
  void stop() {
    app.close();
    scratch.close();
  }

  /** Of three files that come, one goes at once and one after a while. */
  private Void write(int writer) {
    StoredFile last = null;
    for (int i = 0; !enough.get(); i++) {
      StoredFile kept = add(writer + " " + i);
      remove(add("in vain"));
      if (i % 2 == 0) {
        last = kept;
      } else {
        remove(last);
      }
    }
    return null;
  }

  private StoredFile add(String content) {
    StoredFile file = files.receive(new ByteArrayInputStream(content.getBytes(UTF_8)), "a.txt");
    database.write(sql -> {
      files.keep(sql, file, null);
      return sql.execute("insert into naming (file_id) values (?)", file.id());
    });
    written.add(file.id());
    return file;
  }

  private void remove(StoredFile file) {
    written.remove(file.id());
    database.write(sql -> {
      sql.execute("delete from naming where file_id = ?", file.id());
      files.remove(file.id(), sql);
      return file;
    });
  }

  @Test
  void it_is_one_moment_with_all_that_was_acknowledged_before_and_each_file_whole()
      throws Exception {
    Path archive = folder.resolve("backup.zip");
    Set<String> before;
    Set<String> stayed;
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Void>> writers =
          IntStream.range(0, WRITERS).mapToObj(n -> threads.submit(() -> write(n))).toList();
      while (written.size() < ENOUGH) {
        TestApp.giveWay();
      }
      before = Set.copyOf(written);
      Commands.of(app).run("backup", archive).expect(0);
      stayed = Set.copyOf(written);
      enough.set(true);
      for (Future<Void> writer : writers) {
        writer.get();
      }
    }
    Path data = folder.resolve("data");
    Commands.of(app).in(data).run("restore", archive).expect(0);

    try (Database restored = Database.open(data.resolve("app.db"), Clock.systemUTC())) {
      assertThat(restored.damage()).isEmpty();
      Set<String> ids = ids(restored, "select id from file");
      assertThat(ids).containsAll(before.stream().filter(stayed::contains).toList());
      assertThat(ids).isEqualTo(ids(restored, "select file_id as id from naming"));
      FileStore store = new FileStore(restored, data.resolve("files"));
      for (StoredFile file : store.all()) {
        try (InputStream content = store.open(file, 0)) {
          assertThat(content.readAllBytes()).hasSize((int) file.size());
        }
      }
    }
  }

  private static Set<String> ids(Database database, String query) {
    return Set.copyOf(
        database.read(sql -> sql.query(query)).stream().map((Row row) -> row.text("id")).toList());
  }
}
