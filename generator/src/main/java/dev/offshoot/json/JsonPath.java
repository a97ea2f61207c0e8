package dev.offshoot.json;

import java.util.regex.Pattern;

/** Where something stands in a JSON value, written like {@code $.models[2].fields[0].name}. */
public record JsonPath(JsonPath parent, String step) {
  /** The whole value. */
  public static final JsonPath ROOT = new JsonPath(null, "$");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
  private static final int LONGEST_KEY = 60;

  /** The member of that name. */
  public JsonPath field(String name) {
    return new JsonPath(
        this, PLAIN.matcher(name).matches() ? "." + name : "['" + shown(name) + "']");
  }

  /** The element at that position, counted from 0. */
  public JsonPath item(int index) {
    return new JsonPath(this, "[" + index + "]");
  }

  /** Foreign keys can hold anything; a path stays one readable line. */
  private static String shown(String key) {
    String line = key.replaceAll("[\\p{C}\\p{Z}'\\\\]", "?");
    return line.length() <= LONGEST_KEY ? line : line.substring(0, LONGEST_KEY) + "…";
  }

  @Override
  public String toString() {
    return parent == null ? step : parent + step;
  }
}
