package app.musicschoolmanager.platform.config;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How the app logs: for people by default, as JSON where {@code LOG_FORMAT} says so. */
public final class Logs {
  /** Under this name a thread keeps the id of the request or run that it works for. */
  public static final String REQUEST_ID = "requestId";

  /** What {@code LOG_FORMAT} can be. */
  static final List<String> FORMATS = List.of("text", "json");

  // Held here because the logging system keeps loggers, and so their levels, only weakly.
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");
  private static final Logger JAVALIN = Logger.getLogger("io.javalin");
  private static final Logger JAVALIN_ITSELF = Logger.getLogger("io.javalin.Javalin");
  private static final Logger SCHEDULER = Logger.getLogger("com.github.kagkarlsson");

  private Logs() {}

  /** Sets the log up, unless the operator has given a configuration of their own. */
  public static void configure(String format) {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    for (Logger library : new Logger[] {FLYWAY, JETTY, JAVALIN, SCHEDULER}) {
      library.setLevel(Level.WARNING);
    }
    // The app says itself, and better, why it does not start.
    JAVALIN_ITSELF.setFilter(event -> !"Failed to start Javalin".equals(event.getMessage()));
    Formatter lines = format.equals("json") ? new JsonLogLine() : new LogLine();
    Arrays.stream(Logger.getLogger("").getHandlers())
        .forEach(handler -> handler.setFormatter(lines));
  }
}
