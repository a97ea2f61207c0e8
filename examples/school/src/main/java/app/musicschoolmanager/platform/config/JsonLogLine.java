package app.musicschoolmanager.platform.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.slf4j.MDC;

/** One JSON object per line and event, for programs that collect logs. */
final class JsonLogLine extends Formatter {
  private final JsonMapper mapper = new JsonMapper();

  @Override
  public String format(LogRecord event) {
    ObjectNode line = mapper.createObjectNode();
    line.put("time", event.getInstant().toString())
        .put("level", event.getLevel().getName())
        .put("logger", event.getLoggerName())
        .put("message", formatMessage(event));
    putIfThere(line, "requestId", MDC.get(Logs.REQUEST_ID));
    putIfThere(line, "trace", LogLine.trace(event));
    try {
      return mapper.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A line of text is always JSON.", e);
    }
  }

  private static void putIfThere(ObjectNode line, String name, String value) {
    if (value != null && !value.isEmpty()) {
      line.put(name, value);
    }
  }
}
