package app.musicschoolmanager.platform.config;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.slf4j.MDC;

/** One line for people per event, whatever is in it; the traces of failures below it. */
final class LogLine extends Formatter {
  @Override
  public String format(LogRecord event) {
    String id = Optional.ofNullable(MDC.get(Logs.REQUEST_ID)).map(" [%s]"::formatted).orElse("");
    String line =
        "%s %-7s %s%s: %s"
            .formatted(
                event.getInstant(), event.getLevel(), source(event), id, formatMessage(event));
    return escaped(line) + System.lineSeparator() + indented(trace(event));
  }

  private static String source(LogRecord event) {
    return event.getLoggerName() == null ? "" : event.getLoggerName().replaceAll(".*\\.", "");
  }

  /** The trace of a failure, or nothing. */
  static String trace(LogRecord event) {
    if (event.getThrown() == null) {
      return "";
    }
    StringWriter text = new StringWriter();
    event.getThrown().printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static String indented(String trace) {
    StringBuilder safe = new StringBuilder();
    trace.lines().forEach(line -> safe.append("    ").append(escaped(line.strip())).append('\n'));
    return safe.toString();
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
}
