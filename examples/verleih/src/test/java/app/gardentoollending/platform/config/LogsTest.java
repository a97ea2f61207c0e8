package app.gardentoollending.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogsTest {
  @Test
  void whatever_a_user_types_makes_exactly_one_line() {
    LogRecord event = new LogRecord(Level.INFO, "user typed a\r\nb\u001b[31m\u2028c\u202e");
    String line = new Logs.OneLine().format(event);
    assertThat(line.lines()).hasSize(1);
    assertThat(line).contains("\\u000d\\u000a", "\\u001b", "\\u2028", "\\u202e");
  }

  @Test
  void a_failure_shows_its_trace_below_the_line() {
    LogRecord event = new LogRecord(Level.SEVERE, "failed");
    event.setThrown(new IllegalStateException("bad\nforged line"));
    assertThat(new Logs.OneLine().format(event).lines().skip(1))
        .allMatch(line -> line.startsWith("    "))
        .hasSizeGreaterThan(2);
  }
}
