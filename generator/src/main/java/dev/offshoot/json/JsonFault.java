package dev.offshoot.json;

/**
 * One thing that is wrong with a JSON text.
 *
 * @param line counted from 1; 0 when it is not known
 * @param column counted from 1; 0 when it is not known
 * @param message what is wrong, ready to follow the path in a sentence
 */
public record JsonFault(JsonPath path, int line, int column, String message) {
  @Override
  public String toString() {
    String place = line > 0 ? " (line " + line + ", column " + column + ")" : "";
    return path + place + " " + message;
  }
}
