package app.musicschoolmanager.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.config.Logs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sqlite.SQLiteConnection;

@Timeout(20)
class KeptConnectionsTest {
  private Path folder;
  private Database database;
  private DataSource kept;

  @BeforeEach
  void open() throws IOException {
    Logs.configure("text");
    folder = Files.createTempDirectory("kept");
    database = Database.open(folder.resolve("app.db"), Clock.systemUTC());
    database.write(sql -> sql.execute("create table thing (name text)"));
    kept = database.keptConnections();
  }

  @AfterEach
  void close() throws IOException {
    database.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Test
  void whoever_asks_next_gets_the_connection_that_was_closed_last() throws SQLException {
    SQLiteConnection first = borrowed();
    assertThat(borrowed()).isSameAs(first);
    try (Connection one = kept.getConnection();
        Connection other = kept.getConnection()) {
      assertThat(real(one)).isSameAs(first);
      assertThat(real(other)).isNotSameAs(first);
    }
    assertThat(first.isClosed()).isFalse();
  }

  @Test
  void so_many_at_once_as_are_wanted_are_there_and_few_of_them_stay_open() throws SQLException {
    List<Connection> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      many.add(kept.getConnection());
    }
    List<SQLiteConnection> real = new ArrayList<>();
    for (Connection each : many) {
      real.add(real(each));
      each.close();
    }
    assertThat(real).doesNotHaveDuplicates();
    assertThat(real.stream().filter(each -> !each.getDatabase().isClosed())).hasSize(4);
  }

  @Test
  void what_was_not_committed_is_taken_back_and_the_next_statement_commits_by_itself()
      throws SQLException {
    try (Connection connection = kept.getConnection()) {
      connection.setAutoCommit(false);
      add("lost", connection);
    }
    assertThat(names()).isEmpty();
    try (Connection connection = kept.getConnection()) {
      assertThat(connection.getAutoCommit()).isTrue();
      add("kept", connection);
      assertThat(names()).containsExactly("kept");
    }
  }

  @Test
  void a_transaction_that_was_begun_by_a_statement_ends_with_its_borrower() throws SQLException {
    try (Connection connection = kept.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("begin immediate");
      add("lost", connection);
    }
    database.write(sql -> sql.execute("insert into thing (name) values ('by the app')"));
    try (Connection connection = kept.getConnection()) {
      add("kept", connection);
    }
    assertThat(names()).containsExactly("by the app", "kept");
  }

  @Test
  void a_connection_whose_transaction_was_ended_is_kept() throws SQLException {
    SQLiteConnection real;
    try (Connection connection = kept.getConnection()) {
      real = real(connection);
      connection.setAutoCommit(false);
      add("kept", connection);
      connection.commit();
      connection.setAutoCommit(true);
    }
    assertThat(borrowed()).isSameAs(real);
    assertThat(names()).containsExactly("kept");
  }

  @Test
  void a_setting_that_a_borrower_changes_is_nobody_elses() throws SQLException {
    try (Connection connection = kept.getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
    }
    try (Connection connection = kept.getConnection()) {
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
    }
  }

  @Test
  void a_read_that_was_left_open_ends_with_its_borrower() throws SQLException {
    database.write(sql -> sql.execute("insert into thing (name) values ('a'), ('b')"));
    Connection connection = kept.getConnection();
    SQLiteConnection real = real(connection);
    ResultSet open = connection.createStatement().executeQuery("select name from thing");
    assertThat(open.next()).isTrue();
    connection.close();
    assertThat(open.isClosed()).isTrue();
    assertThat(borrowed()).isSameAs(real);
    database.write(sql -> sql.execute("insert into thing (name) values ('c')"));
    assertThat(names()).containsExactly("a", "b", "c");
  }

  @Test
  void a_broken_connection_is_not_handed_out_again() throws SQLException {
    SQLiteConnection broken;
    try (Connection connection = kept.getConnection()) {
      broken = real(connection);
      broken.close();
      assertThat(connection.isClosed()).isTrue();
    }
    assertThat(borrowed()).isNotSameAs(broken);
  }

  @Test
  void a_connection_that_was_closed_is_of_no_use_to_its_borrower() throws SQLException {
    Connection connection = kept.getConnection();
    connection.close();
    connection.close();
    assertThat(connection.isClosed()).isTrue();
    assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
    try (Connection one = kept.getConnection();
        Connection other = kept.getConnection()) {
      assertThat(real(one)).isNotSameAs(real(other));
    }
  }

  @Test
  void what_the_database_says_of_a_statement_reaches_the_borrower_as_it_is() throws SQLException {
    try (Connection connection = kept.getConnection()) {
      assertThatThrownBy(() -> connection.prepareStatement("select name from nowhere"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("no such table: nowhere");
    }
  }

  @Test
  void when_the_database_is_closed_so_are_they_and_there_are_no_more() throws SQLException {
    SQLiteConnection idle;
    Connection lent = kept.getConnection();
    try (Connection connection = kept.getConnection()) {
      idle = real(connection);
    }
    database.close();
    assertThat(idle.isClosed()).isTrue();
    assertThatThrownBy(kept::getConnection).hasMessageContaining("because the app stops");
    add("the last", lent);
    SQLiteConnection real = real(lent);
    lent.close();
    assertThat(real.isClosed()).isTrue();
    assertThat(folder.resolve("app.db-wal")).doesNotExist();
    database = Database.open(folder.resolve("app.db"), Clock.systemUTC());
    assertThat(names()).containsExactly("the last");
  }

  @Test
  void of_many_threads_each_has_a_connection_for_itself() throws Exception {
    Set<SQLiteConnection> lent = new HashSet<>();
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 400; i++) {
        String name = "n" + i;
        all.add(
            threads.submit(() -> {
              try (Connection connection = kept.getConnection()) {
                SQLiteConnection real = real(connection);
                synchronized (lent) {
                  assertThat(lent.add(real)).isTrue();
                }
                add(name, connection);
                synchronized (lent) {
                  lent.remove(real);
                }
              }
              return name;
            }));
      }
    }
    for (Future<?> each : all) {
      each.get();
    }
    assertThat(names()).hasSize(400).doesNotHaveDuplicates();
  }

  private SQLiteConnection borrowed() throws SQLException {
    try (Connection connection = kept.getConnection()) {
      return real(connection);
    }
  }

  private static SQLiteConnection real(Connection lent) throws SQLException {
    return lent.unwrap(SQLiteConnection.class);
  }

  private static void add(String name, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("insert into thing (name) values ('" + name + "')");
    }
  }

  private List<String> names() {
    return database.read(sql -> sql.query("select name from thing order by rowid")).stream()
        .map(row -> row.text("name"))
        .toList();
  }
}
