package dev.offshoot.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.offshoot.Problem;
import dev.offshoot.llm.Answer;
import dev.offshoot.llm.Prompt;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run has done, on disk before the next thing begins: a SQLite file in the workspace. Kill
 * the run anywhere, and it goes on from here.
 */
public final class Journal implements AutoCloseable {

  public static final String COMPLETE = "complete";
  public static final String FAILED = "failed";

  /** The mark that says why a run failed. */
  public static final String PROBLEM = "problem";

  private static final String TABLES =
      """
      CREATE TABLE IF NOT EXISTS run (
        id INTEGER PRIMARY KEY,
        assignment TEXT NOT NULL,
        status TEXT NOT NULL,
        started_at TEXT NOT NULL,
        finished_at TEXT);
      CREATE TABLE IF NOT EXISTS event (
        run_id INTEGER NOT NULL REFERENCES run(id),
        position INTEGER NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (run_id, position));
      CREATE TABLE IF NOT EXISTS exchange (
        run_id INTEGER NOT NULL REFERENCES run(id),
        prompt_key TEXT NOT NULL,
        label TEXT NOT NULL,
        prompt TEXT NOT NULL,
        answer TEXT NOT NULL,
        finished_at TEXT NOT NULL,
        PRIMARY KEY (run_id, prompt_key));
      CREATE TABLE IF NOT EXISTS mark (
        run_id INTEGER NOT NULL REFERENCES run(id),
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (run_id, name));
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Connection connection;
  private final Clock clock;

  private Journal(Connection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
  }

  /** Opens the journal in this file, making it if there is none. */
  public static Journal open(Path file, Clock clock) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      Journal journal = new Journal(connection, clock);
      journal.prepare();
      return journal;
    } catch (SQLException e) {
      throw unwritable(e);
    }
  }

  private void prepare() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      // An answer that was paid for must survive a power cut too.
      statement.execute("PRAGMA synchronous = FULL");
      for (String table : TABLES.split(";\n")) {
        statement.execute(table);
      }
    }
  }

  /** A run that was started: its number, what it was to do, how it stands, and since when. */
  public record Run(
      long id, Assignment assignment, String status, String startedAt, String finishedAt) {}

  /** An answer with the name of its question. */
  public record Answered(String label, Answer answer) {}

  /** Notes that a run begins. */
  public synchronized Run start(Assignment assignment) {
    update(
        "INSERT INTO run (assignment, status, started_at) VALUES (?, 'running', ?)",
        json(assignment),
        now());
    return lastRun().orElseThrow();
  }

  /** The latest run, finished or not. */
  public Optional<Run> lastRun() {
    return runs().stream().findFirst();
  }

  /** All runs, the latest first. */
  public synchronized List<Run> runs() {
    return query(
        "SELECT id, assignment, status, started_at, finished_at FROM run ORDER BY id DESC",
        row ->
            new Run(
                row.getLong(1),
                parse(row.getString(2), Assignment.class),
                row.getString(3),
                row.getString(4),
                row.getString(5)));
  }

  /** Notes how a run ended: {@code complete} or {@code failed}. */
  public synchronized void finish(long run, String status) {
    update("UPDATE run SET status = ?, finished_at = ? WHERE id = ?", status, now(), run);
  }

  /** Keeps an event. */
  public synchronized void add(long run, Event event) {
    update(
        """
        INSERT INTO event (run_id, position, content)
        SELECT ?, COALESCE(MAX(position), 0) + 1, ? FROM event WHERE run_id = ?
        """,
        run,
        json(event),
        run);
  }

  /** All events of a run, as JSON, in their order. */
  public synchronized List<String> events(long run) {
    return query(
        "SELECT content FROM event WHERE run_id = ? ORDER BY position",
        row -> row.getString(1),
        run);
  }

  /** Keeps what a model answered. */
  public synchronized void add(long run, Prompt prompt, Answer answer) {
    update(
        "INSERT OR REPLACE INTO exchange VALUES (?, ?, ?, ?, ?, ?)",
        run,
        prompt.key(),
        prompt.label(),
        json(prompt),
        json(answer),
        now());
  }

  /** What a model answered to this very prompt earlier in the run. */
  public synchronized Optional<Answer> answer(long run, Prompt prompt) {
    return query(
            "SELECT answer FROM exchange WHERE run_id = ? AND prompt_key = ?",
            row -> parse(row.getString(1), Answer.class),
            run,
            prompt.key())
        .stream()
        .findFirst();
  }

  /**
   * Sets the answers to a question aside, repairs included, so that it is asked afresh. They stay
   * in the journal: they have been paid for.
   */
  public synchronized void forget(long run, String label) {
    update(
        """
        UPDATE exchange SET prompt_key = 'forgotten ' || rowid || ' ' || prompt_key
        WHERE run_id = ? AND (label = ? OR label LIKE ? || '#%')
        """,
        run, label, label);
  }

  /** All answers of a run in the order in which they came. */
  public synchronized List<Answered> answered(long run) {
    return query(
        "SELECT label, answer FROM exchange WHERE run_id = ? ORDER BY rowid",
        row -> new Answered(row.getString(1), parse(row.getString(2), Answer.class)),
        run);
  }

  /** Notes a fact once and for all, such as the commit of a step. */
  public synchronized void mark(long run, String name, String value) {
    update("INSERT OR REPLACE INTO mark VALUES (?, ?, ?)", run, name, value);
  }

  /** A fact noted earlier. */
  public synchronized Optional<String> marked(long run, String name) {
    return query(
            "SELECT value FROM mark WHERE run_id = ? AND name = ?",
            row -> row.getString(1),
            run,
            name)
        .stream()
        .findFirst();
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw unwritable(e);
    }
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Reader<T> reader, Object... parameters) {
    try (PreparedStatement statement = prepared(sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> result = new ArrayList<>();
      while (rows.next()) {
        result.add(reader.read(rows));
      }
      return result;
    } catch (SQLException e) {
      throw unwritable(e);
    }
  }

  private void update(String sql, Object... parameters) {
    try (PreparedStatement statement = prepared(sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw unwritable(e);
    }
  }

  private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private String now() {
    return clock.instant().toString();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T parse(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw Problem.of(
              Problem.Kind.OUTPUT,
              "The run's journal cannot be read.",
              "An entry is not what this version of Offshoot writes.",
              "Delete the folder .offshoot in the app's folder and start again with `offshoot"
                  + " new`.")
          .causedBy(e);
    }
  }

  private static Problem unwritable(SQLException e) {
    return Problem.of(
            Problem.Kind.OUTPUT,
            "The run's journal cannot be read or written.",
            e.getMessage(),
            "Check that the disk is not full and that the folder .offshoot is yours to write.")
        .causedBy(e);
  }
}
