package app.shopinventory.platform.db;

import app.shopinventory.platform.db.ConstraintViolation.Kind;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the database's refusals apart. */
final class Failures {
  private static final Pattern UNIQUE = Pattern.compile("UNIQUE constraint failed: ([^)]*)");
  private static final Pattern NOT_NULL = Pattern.compile("NOT NULL constraint failed: ([^)]*)");

  private Failures() {}

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
    return new DatabaseFailure("The database refused: " + message, e);
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
