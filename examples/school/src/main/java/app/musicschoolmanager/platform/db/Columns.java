package app.musicschoolmanager.platform.db;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rows of one statement hold. Asked once per statement, and shared by all its rows. */
public final class Columns {
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final boolean[] text;
  private final String packed;

  Columns(ResultSetMetaData of) throws SQLException {
    packed = null;
    text = new boolean[of.getColumnCount()];
    for (int i = 0; i < text.length; i++) {
      positions.put(of.getColumnLabel(i + 1), i);
      // Only of a table's own column does SQLite know the type before it has a value.
      boolean stored = !of.getTableName(i + 1).isEmpty();
      text[i] = stored && of.getColumnTypeName(i + 1).equals("TEXT");
    }
  }

  /** Those of rows that come {@link Sql#packed}. */
  public Columns(List<String> names) {
    packed = Dialect.packed(names);
    text = new boolean[names.size()];
    names.forEach(name -> positions.put(name, positions.size()));
  }

  /** The row that the result is at. */
  Row read(ResultSet result) throws SQLException {
    Object[] values = new Object[text.length];
    for (int i = 0; i < text.length; i++) {
      // The driver asks for the type of an object first, which costs as much as the value itself.
      values[i] = text[i] ? result.getString(i + 1) : result.getObject(i + 1);
    }
    return new Row(this, values);
  }

  /** The query for rows with these columns, each packed into a value. */
  String packing(String rows) {
    return "SELECT " + packed + " FROM (" + rows + ") AS \"packed\"";
  }

  /** The row that was packed into a value. */
  Row unpack(String packed) {
    Object[] values = new Object[text.length];
    int at = 1; // behind the bracket
    for (int i = 0; i < values.length; i++) {
      char first = packed.charAt(at);
      int end = first == '"' ? endOfText(packed, at) : endOfWord(packed, at);
      values[i] =
          switch (first) {
            case '"' -> unescaped(packed.substring(at + 1, end - 1));
            case 'n' -> null;
            default -> Long.valueOf(packed.substring(at, end));
          };
      at = end + 1; // behind the comma
    }
    return new Row(this, values);
  }

  private static int endOfWord(String packed, int start) {
    int comma = packed.indexOf(',', start);
    return comma < 0 ? packed.length() - 1 : comma;
  }

  /** Behind the closing quote, which is the first that no odd number of backslashes precedes. */
  private static int endOfText(String packed, int start) {
    int quote = packed.indexOf('"', start + 1);
    while (isEscaped(packed, quote)) {
      quote = packed.indexOf('"', quote + 1);
    }
    return quote + 1;
  }

  private static boolean isEscaped(String packed, int quote) {
    int first = quote;
    while (packed.charAt(first - 1) == '\\') {
      first--;
    }
    return (quote - first) % 2 == 1;
  }

  private static String unescaped(String text) {
    int backslash = text.indexOf('\\');
    if (backslash < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int done = 0;
    while (backslash >= 0) {
      char escaped = text.charAt(backslash + 1);
      plain.append(text, done, backslash);
      done = backslash + (escaped == 'u' ? 6 : 2);
      plain.append(
          switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(text, backslash + 2, done, 16);
            default -> escaped;
          });
      backslash = text.indexOf('\\', done);
    }
    return plain.append(text, done, text.length()).toString();
  }

  Set<String> names() {
    return positions.keySet();
  }

  int position(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException(
          "The query has no column " + column + ", only " + names() + ".");
    }
    return position;
  }
}
