package app.musicschoolmanager.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogsTest {
  @Test
  void whatever_a_user_types_makes_exactly_one_line() {
    LogRecord event = new LogRecord(Level.INFO, "user typed a\r\nb\u001b[31m\u2028c\u202e");
    String line = new LogLine().format(event);
    assertThat(line.lines()).hasSize(1);
    assertThat(line).contains("\\u000d\\u000a", "\\u001b", "\\u2028", "\\u202e");
  }

  @Test
  void a_failure_shows_its_trace_below_the_line() {
    LogRecord event = new LogRecord(Level.SEVERE, "failed");
    event.setThrown(new IllegalStateException("bad\nforged line"));
    assertThat(new LogLine().format(event).lines().skip(1))
        .allMatch(line -> line.startsWith("    "))
        .hasSizeGreaterThan(2);
  }

  @Test
  void a_line_says_for_which_request_it_was_written() {
    MDC.put(Logs.REQUEST_ID, "01abc");
    try {
      assertThat(new LogLine().format(new LogRecord(Level.INFO, "done"))).contains("[01abc]: done");
    } finally {
      MDC.remove(Logs.REQUEST_ID);
    }
  }

  @Test
  void as_json_each_event_is_one_object_on_one_line() throws IOException {
    LogRecord event = new LogRecord(Level.SEVERE, "a \"b\"\r\nc");
    event.setLoggerName("app.Invoices");
    event.setThrown(new IllegalStateException("bad"));
    String line = new JsonLogLine().format(event);
    assertThat(line.lines()).hasSize(1);
    JsonNode json = new ObjectMapper().readTree(line);
    assertThat(json.get("level").asText()).isEqualTo("SEVERE");
    assertThat(json.get("logger").asText()).isEqualTo("app.Invoices");
    assertThat(json.get("message").asText()).isEqualTo("a \"b\"\r\nc");
    assertThat(json.get("trace").asText()).contains("IllegalStateException: bad");
    assertThat(json.has("requestId")).isFalse();
  }
}
