package app.gardentoollending.platform.config;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * How the app logs: one line per event, whatever a user may have typed into it; the traces of
 * failures below it.
 */
public final class Logs {
  // Held here because the logging system keeps loggers, and so their levels, only weakly.
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");
  private static final Logger JAVALIN = Logger.getLogger("io.javalin");
  private static final Logger JAVALIN_ITSELF = Logger.getLogger("io.javalin.Javalin");
  private static final Logger SCHEDULER = Logger.getLogger("com.github.kagkarlsson");

  private Logs() {}

  /** Sets the log up, unless the operator has given a configuration of their own. */
  public static void configure() {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    for (Logger library : new Logger[] {FLYWAY, JETTY, JAVALIN, SCHEDULER}) {
      library.setLevel(Level.WARNING);
    }
    // The app says itself, and better, why it does not start.
    JAVALIN_ITSELF.setFilter(event -> !"Failed to start Javalin".equals(event.getMessage()));
    Arrays.stream(Logger.getLogger("").getHandlers())
        .forEach(handler -> handler.setFormatter(new OneLine()));
  }

  static final class OneLine extends Formatter {
    @Override
    public String format(LogRecord event) {
      String source =
          event.getLoggerName() == null ? "" : event.getLoggerName().replaceAll(".*\\.", "");
      String line =
          "%s %-7s %s: %s"
              .formatted(event.getInstant(), event.getLevel(), source, formatMessage(event));
      return escaped(line) + System.lineSeparator() + trace(event.getThrown());
    }

    private static String escaped(String line) {
      StringBuilder safe = new StringBuilder(line.length());
      line.codePoints()
          .forEach(c -> {
            if (Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || c == 0x2028
                || c == 0x2029) {
              safe.append(String.format("\\u%04x", c));
            } else {
              safe.appendCodePoint(c);
            }
          });
      return safe.toString();
    }

    private static String trace(Throwable thrown) {
      if (thrown == null) {
        return "";
      }
      StringWriter text = new StringWriter();
      thrown.printStackTrace(new PrintWriter(text, true));
      StringBuilder safe = new StringBuilder();
      text.toString()
          .lines()
          .forEach(line -> safe.append("    ").append(escaped(line.strip())).append('\n'));
      return safe.toString();
    }
  }
}
