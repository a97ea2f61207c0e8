package app.musicschoolmanager.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DurabilityTest {
  private static final int KILLS = 3;
  private static final int ENOUGH = 300;

  /** Writes for ever from eight threads, and says of each row when it is written. */
  static final class EightWriters {
    private EightWriters() {}

    public static void main(String[] arguments) {
      Database database = Database.open(Path.of(arguments[0]), Clock.systemUTC());
      database.write(sql -> sql.execute("create table if not exists kept (id text primary key)"));
      for (int i = 0; i < 8; i++) {
        Thread.ofPlatform().start(() -> writeForEver(database));
      }
    }

    private static void writeForEver(Database database) {
      while (true) {
        String id = Ids.next();
        database.write(sql -> sql.execute("insert into kept (id) values (?)", id));
        System.out.println(id);
      }
    }
  }

  @Test
  void what_was_acknowledged_survives_the_sudden_death_of_the_process(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("app.db");
    List<String> acknowledged = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      writeAndKill(file, acknowledged);
    }
    try (Database database = Database.open(file, Clock.systemUTC())) {
      List<Row> rows = database.read(sql -> sql.query("select id from kept"));
      assertThat(rows).extracting(row -> row.text("id")).containsAll(acknowledged);
      String check =
          database
              .read(sql -> sql.one("pragma integrity_check").orElseThrow())
              .text("integrity_check");
      assertThat(check).isEqualTo("ok");
    }
  }

  private static void writeAndKill(Path file, List<String> acknowledged)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EightWriters.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = process.inputReader()) {
      for (int i = 0; i < ENOUGH; i++) {
        acknowledged.add(lines.readLine());
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(acknowledged).doesNotContainNull();
  }
}
