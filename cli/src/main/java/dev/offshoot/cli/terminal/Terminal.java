package dev.offshoot.cli.terminal;

import java.util.Map;

/**
 * What the user's screen can do.
 *
 * @param live whether a line may be drawn over
 * @param colour whether text may be coloured
 */
public record Terminal(boolean live, boolean colour) {

  /** Set by the launcher when standard error is a terminal; Java itself cannot tell. */
  public static final String PROPERTY = "offshoot.terminal";

  public static final Terminal NONE = new Terminal(false, false);

  /** The screen as the environment describes it; see no-color.org for {@code NO_COLOR}. */
  public static Terminal of(boolean isTerminal, Map<String, String> environment) {
    boolean dumb = "dumb".equals(environment.get("TERM"));
    boolean colourless = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(isTerminal && !dumb, isTerminal && !dumb && !colourless);
  }

  public String bold(String text) {
    return paint("1", text);
  }

  public String dim(String text) {
    return paint("2", text);
  }

  public String green(String text) {
    return paint("32", text);
  }

  public String yellow(String text) {
    return paint("33", text);
  }

  public String red(String text) {
    return paint("31", text);
  }

  private String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
