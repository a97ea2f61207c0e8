package dev.offshoot.check;

/**
 * Something a check objects to, worded so that whoever wrote the code can mend it.
 *
 * @param rule stable name of the rule, for example {@code forbidden-class}
 * @param where the file, class and method or model it is about
 * @param line line in that file, 0 where there is none
 * @param message what is wrong
 * @param fix what to do instead; empty where the message says it all
 */
public record Finding(String rule, String where, int line, String message, String fix) {

  public Finding {
    fix = fix == null ? "" : fix;
  }

  /** One readable paragraph: place, message, advice. */
  public String text() {
    String place = line > 0 ? where + ":" + line : where;
    return place + ": " + message + (fix.isEmpty() ? "" : "\n  instead: " + fix);
  }
}
