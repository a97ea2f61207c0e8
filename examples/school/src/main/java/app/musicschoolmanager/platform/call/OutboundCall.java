package app.musicschoolmanager.platform.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A call that a run of an action has made to another host. It knows nothing of headers, bodies and
 * queries, and of the path only what can be no key.
 *
 * @param service the integration
 * @param method that of HTTP, {@link #MAIL} or {@link #WEBHOOK}
 * @param path empty for mail and webhooks
 * @param status null without an answer, and for mail
 * @param bytes how long the answer was; null where nobody counted
 */
public record OutboundCall(
    String service,
    String method,
    String host,
    String path,
    Outcome outcome,
    Integer status,
    long millis,
    Long bytes,
    Instant at) {
  /** Stands in place of a method for a mail that is handed to its server. */
  public static final String MAIL = "MAIL";

  /** Stands in place of a method where a webhook tells of a change: no run has made that call. */
  public static final String WEBHOOK = "WEBHOOK";

  private static final String MASK = "•••";
  private static final int LONGEST = 500;

  // Some services take their key as a part of the path, as hooks and bots do.
  private static final Pattern KEY = Pattern.compile("(?<=/)(?=[^/]*[0-9])[^/]{20,}");

  public OutboundCall {
    path = KEY.matcher(path).replaceAll(MASK);
    path = path.length() > LONGEST ? path.substring(0, LONGEST - 1) + "…" : path;
  }

  /** The same with secrets masked in the path as well. */
  public OutboundCall cleaned(UnaryOperator<String> redaction) {
    return new OutboundCall(
        service, method, host, redaction.apply(path), outcome, status, millis, bytes, at);
  }

  void describe(ObjectNode json) {
    json.put("service", service).put("method", method).put("host", host).put("path", path);
    json.put("outcome", outcome.value()).put("status", status).put("durationMs", millis);
    json.put("bytes", bytes);
  }
}
