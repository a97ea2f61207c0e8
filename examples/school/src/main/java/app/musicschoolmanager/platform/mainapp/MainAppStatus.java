package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.db.Stored;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the app stands with its main app.
 *
 * @param waiting how many runs are still to be reported
 */
public record MainAppStatus(String host, List<Exchange> exchanges, long waiting) {

  /** In one word. */
  public enum State {
    /** Nothing was exchanged yet. */
    PENDING,
    OK,
    /** It is away, or does not do as it should. */
    FAILING,
    /** It does not let the app in. */
    REFUSED;

    /** As texts and the API say it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public State state() {
    List<Exchange> tried = exchanges.stream().filter(it -> it.triedAt() != null).toList();
    if (tried.isEmpty()) {
      return State.PENDING;
    }
    List<Exchange> bad = tried.stream().filter(it -> !it.isGood()).toList();
    boolean refused = bad.stream().anyMatch(it -> it.refusedAt() != null);
    return bad.isEmpty() ? State.OK : refused ? State.REFUSED : State.FAILING;
  }

  /** What was tried last. */
  Optional<Exchange> newest() {
    return exchanges.stream()
        .filter(it -> it.triedAt() != null)
        .max(Comparator.comparing(Exchange::triedAt));
  }

  /** How old the oldest is of what the app goes by; nothing if it has nothing. */
  Optional<Duration> age(Instant now) {
    return exchanges.stream()
        .filter(it -> it.part() != Part.EXECUTIONS && it.answeredAt() != null)
        .map(Exchange::answeredAt)
        .min(Comparator.naturalOrder())
        .map(answered -> Duration.between(answered, now));
  }

  /** Everything, for administrators. */
  public ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("status", state().word()).put("host", host).put("waitingReports", waiting);
    ArrayNode parts = json.putArray("parts");
    for (Exchange each : exchanges) {
      parts
          .addObject()
          .put("part", each.part().word())
          .put("answeredAt", text(each.answeredAt()))
          .put("triedAt", text(each.triedAt()))
          .put("fault", each.fault())
          .put("status", each.status())
          .put("detail", each.detail())
          .put("since", text(each.since()))
          .put("nextAt", text(each.dueAt()));
    }
    return json.put("forgottenReports", exchanges.stream().mapToLong(Exchange::forgotten).sum());
  }

  static String text(Instant moment) {
    return moment == null ? null : Stored.text(moment);
  }
}
