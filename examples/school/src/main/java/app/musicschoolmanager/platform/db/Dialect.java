package app.musicschoolmanager.platform.db;

import java.util.List;

/**
 * The SQL that SQLite and PostgreSQL do not share, as SQLite says it; all other statements of the
 * app keep to the words that both know. Besides this class, only the opening of connections and the
 * reading of their errors know which database it is.
 */
public final class Dialect {
  /**
   * The number of a row in its table. SQLite keeps it as long as the row is there; only a database
   * that is written out and read in again may number its rows anew.
   */
  public static final String ROW = "rowid";

  /** The names and kinds of what is in the database, {@code name} and {@code type}. */
  public static final String OBJECTS = "SELECT \"name\", \"type\" FROM \"sqlite_master\"";

  /** What tells whether a database is whole: each answers with what is wrong, or with "ok". */
  static final List<String> CHECKS = List.of("pragma integrity_check", "pragma foreign_key_check");

  /** Stands in the name of every index that the app makes for itself, and in no other. */
  public static final String DERIVED_INDEX = "$by$";

  private Dialect() {}

  /** Columns packed into a single value. They must hold texts or whole numbers. */
  static String packed(List<String> columns) {
    return "json_array(\"" + String.join("\", \"", columns) + "\")";
  }

  /**
   * Makes a full-text index that holds no text of its own, only which words stand in which row:
   * those of its title and all others. Words are compared without case and accents; those that
   * begin with given two or three letters are found without a walk through all of them.
   */
  public static String createTextIndex(String index) {
    return "CREATE VIRTUAL TABLE \"%s\" USING fts5(title, words, content='', contentless_delete=1,"
            .formatted(index)
        + " tokenize='unicode61 remove_diacritics 2', prefix='2 3')";
  }

  /** Takes rows out of a full-text index, by a query for their numbers. */
  public static String deleteFromTextIndex(String index, String rows) {
    return "DELETE FROM \"%s\" WHERE rowid IN (%s)".formatted(index, rows);
  }

  /** Puts rows into a full-text index, by a query for their numbers, titles and other words. */
  public static String insertIntoTextIndex(String index, String rowsAndWords) {
    return "INSERT INTO \"%s\" (rowid, title, words) %s".formatted(index, rowsAndWords);
  }

  /** The table of the rows in a full-text index, each by its number, {@code id}. */
  public static String rowsOfTextIndex(String index) {
    return index + "_docsize";
  }

  /** The condition that a full-text index meets what {@link #allWords} says. */
  public static String matches(String index) {
    return "\"%s\" MATCH ?".formatted(index);
  }

  /**
   * Joins a table to a full-text index so that rows come in the index's order, latest first,
   * without a sort.
   */
  public static String fromTextIndex(String index, String table, String alias) {
    return " FROM \"%1$s\" AS \"s\" CROSS JOIN \"%2$s\" AS \"%3$s\" ON \"%3$s\".rowid = \"s\".rowid"
        .formatted(index, table, alias);
  }

  /**
   * What a full-text index is asked for: all these words, in any order. A word that holds several,
   * such as {@code ada@example.com}, means them side by side.
   *
   * @param begun the last one, which a word of the text only needs to begin with
   */
  public static String allWords(List<String> whole, String begun) {
    StringBuilder match = new StringBuilder();
    whole.forEach(word -> match.append(quoted(word)).append(' '));
    return match.append(quoted(begun)).append(" *").toString();
  }

  /** The same, but for words of titles only. */
  public static String ofTitle(String allWords) {
    return "title : (" + allWords + ")";
  }

  /** What meets this and holds a word besides. */
  public static String with(String word, String asked) {
    return quoted(word) + " AND " + asked;
  }

  /** In quotes nothing is an operator. */
  private static String quoted(String word) {
    return '"' + word.replace("\"", "\"\"") + '"';
  }

  /**
   * Names the index by which a table is to be read, where a database that keeps no statistics would
   * choose another. One that does needs no telling.
   */
  public static String by(String index) {
    return " INDEXED BY \"%s\"".formatted(index);
  }

  /** A trigger that does this after each row that is inserted, updated or deleted. */
  public static String trigger(String name, String when, String table, List<String> statements) {
    return "CREATE TRIGGER \"%s\" AFTER %s ON \"%s\" BEGIN %s; END"
        .formatted(name, when, table, String.join("; ", statements));
  }
}
