package app.shopinventory.platform.db;

import app.shopinventory.platform.db.ConstraintViolation.Kind;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells the database's refusals apart. */
final class Failures {
  private static final Pattern UNIQUE = Pattern.compile("UNIQUE constraint failed: ([^)]*)");
  private static final Pattern NOT_NULL = Pattern.compile("NOT NULL constraint failed: ([^)]*)");

  /** The disk has refused. */
  private static final Set<Integer> OF_DISK =
      codes(
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_IOERR,
          SQLiteErrorCode.SQLITE_READONLY,
          SQLiteErrorCode.SQLITE_CANTOPEN);

  /** Another connection is at work. */
  private static final Set<Integer> OF_OTHERS =
      codes(
          SQLiteErrorCode.SQLITE_BUSY,
          SQLiteErrorCode.SQLITE_LOCKED,
          SQLiteErrorCode.SQLITE_PROTOCOL);

  private Failures() {}

  private static Set<Integer> codes(SQLiteErrorCode... known) {
    return Stream.of(known).map(it -> it.code).collect(Collectors.toUnmodifiableSet());
  }

  static RuntimeException of(SQLException e) {
    String message = String.valueOf(e.getMessage());
    Matcher unique = UNIQUE.matcher(message);
    if (unique.find()) {
      return new ConstraintViolation(Kind.UNIQUE, columns(unique.group(1)), e);
    }
    Matcher notNull = NOT_NULL.matcher(message);
    if (notNull.find()) {
      return new ConstraintViolation(Kind.NOT_NULL, columns(notNull.group(1)), e);
    }
    if (message.contains("FOREIGN KEY constraint failed")) {
      return new ConstraintViolation(Kind.FOREIGN_KEY, List.of(), e);
    }
    if (message.contains("CHECK constraint failed")) {
      return new ConstraintViolation(Kind.CHECK, List.of(), e);
    }
    return isOfDisk(e) || OF_OTHERS.contains(code(e))
        ? new DatabaseUnavailable("The database is not available: " + message, e)
        : new DatabaseFailure("The database refused: " + message, e);
  }

  /** Whether another connection holds what the statement needed. */
  static boolean isBusy(SQLException e) {
    return code(e) == SQLiteErrorCode.SQLITE_BUSY.code;
  }

  /** Whether the disk has refused: it is full, fails, or takes nothing. */
  static boolean isOfDisk(SQLException e) {
    return OF_DISK.contains(code(e));
  }

  /**
   * Whether only this statement has failed. After anything else SQLite may have rolled back all
   * that was not committed, and would commit each further statement by itself.
   */
  static boolean isOfStatementOnly(SQLException e) {
    int code = code(e);
    return code == SQLiteErrorCode.SQLITE_CONSTRAINT.code
        || code == SQLiteErrorCode.SQLITE_ERROR.code;
  }

  /** SQLite's own code, without the further detail that its higher bits give. */
  private static int code(SQLException e) {
    return e instanceof SQLiteException own ? own.getResultCode().code & 0xff : e.getErrorCode();
  }

  /** Ends work whose thread has been asked to stop, between two statements. */
  static void ifInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
  }

  /** The work will not be done, and the thread still knows that it was asked to stop. */
  static DatabaseFailure interrupted() {
    Thread.currentThread().interrupt();
    return new DatabaseFailure("The work was interrupted before the database was asked.", null);
  }

  static DatabaseFailure closed() {
    return new DatabaseFailure("The database is closed, because the app stops.", null);
  }

  /** A statement before has failed or was cancelled, so nothing of the work can be kept. */
  static DatabaseFailure spoilt() {
    return new DatabaseFailure(
        "The work was cancelled, or the database had failed it already: nothing of it is kept.",
        null);
  }

  // "invoice.customer, invoice.number" → [customer, number]; "index 'name'" → [name]
  private static List<String> columns(String named) {
    if (named.startsWith("index '")) {
      return List.of(named.substring("index '".length(), named.length() - 1));
    }
    return Arrays.stream(named.split(",")).map(String::trim).map(Failures::column).toList();
  }

  private static String column(String qualified) {
    return qualified.substring(qualified.indexOf('.') + 1);
  }
}
