package dev.offshoot.render.text;

/** Text as an SQL string literal, quotes included. */
public record SqlString(String text) {

  public SqlString {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("SQL text cannot hold the character NUL.");
    }
  }

  @Override
  public String toString() {
    return "'" + text.replace("'", "''") + "'";
  }
}
