package app.gardenclubtoolrental.platform.db;

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
  private static final int ENOUGH = 200;

  /** Writes for ever, and says of each row when it is written. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      Database database = Database.open(Path.of(arguments[0]), Clock.systemUTC());
      database.write(sql -> sql.execute("create table kept (id text primary key)"));
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
    List<String> acknowledged = writeAndKill(file);
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

  private static List<String> writeAndKill(Path file) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      while (acknowledged.size() < ENOUGH) {
        acknowledged.add(lines.readLine());
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return acknowledged;
  }
}
