package app.musicschoolmanager.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the app keeps of a run, as its administrator sees it.
 *
 * @param run the run in the log of actions
 * @param calls its calls to other hosts in the audit, newest first
 */
record Evidence(JsonNode run, List<JsonNode> calls) {
  private static final String[] HIDDEN = {
    "example-token", "example-password", "\tat ", "at java.", "Exception:"
  };

  static Evidence of(String runId, TestClient admin) {
    String log = admin.get("/api/actions/executions/" + runId).expect(200).body();
    String calls = admin.get("/api/audit/calls?limit=100&run=" + runId).expect(200).body();
    String page = admin.get("/actions/executions/" + runId).expect(200).body();
    String audit = admin.get("/audit/calls").expect(200).body();
    Stream.of(log, calls, page, audit).forEach(Evidence::tellsNoSecret);
    JsonNode run = admin.get("/api/actions/executions/" + runId).expect(200).json();
    JsonNode items = admin.get("/api/audit/calls?limit=100&run=" + runId).json().get("items");
    return new Evidence(run, items.valueStream().toList());
  }

  /** Neither credentials nor a stack trace. */
  static void tellsNoSecret(String text) {
    assertThat(text).doesNotContain(HIDDEN);
  }

  boolean completed() {
    return run.path("status").asText().equals("completed");
  }

  /** What it says of itself when it is over. */
  String said() {
    String said = run.at(completed() ? "/resultData/message" : "/errorMessage").asText();
    assertThat(said).as("what is told of %s", run).isNotBlank();
    return said;
  }

  List<String> log() {
    return run.at("/resultData/log").valueStream().map(JsonNode::asText).toList();
  }

  /** Its calls to a service. */
  List<JsonNode> callsTo(String service) {
    return calls.stream().filter(call -> call.path("service").asText().equals(service)).toList();
  }

  /** Each call to a service met with this, and the audit says so. */
  void met(String service, Outage outage, boolean mail) {
    assertThat(callsTo(service))
        .as("calls to %s", service)
        .isNotEmpty()
        .allSatisfy(call -> {
          assertThat(call.path("outcome").asText()).isEqualTo(outage.outcome(mail));
          Integer status = call.hasNonNull("status") ? call.path("status").asInt() : null;
          assertThat(status).matches(it -> Objects.equals(it, outage.status(mail)));
        });
  }
}
