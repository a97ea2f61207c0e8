package app.shopinventory.platform.db;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the rows of one statement hold. Asked once per statement, and shared by all its rows. */
final class Columns {
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final boolean[] text;

  Columns(ResultSetMetaData of) throws SQLException {
    text = new boolean[of.getColumnCount()];
    for (int i = 0; i < text.length; i++) {
      positions.put(of.getColumnLabel(i + 1), i);
      // Only of a table's own column does SQLite know the type before it has a value.
      boolean stored = !of.getTableName(i + 1).isEmpty();
      text[i] = stored && of.getColumnTypeName(i + 1).equals("TEXT");
    }
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
