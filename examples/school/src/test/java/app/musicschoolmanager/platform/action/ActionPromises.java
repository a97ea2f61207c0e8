package app.musicschoolmanager.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.record.Samples;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What an app promises about each of its actions, proved over HTTP. */
public final class ActionPromises {
  private final ActionDefinition action;
  private final Samples samples;
  private final String path;

  public ActionPromises(TestApp app, Action action) {
    this.action = action.definition();
    this.samples = new Samples(app);
    this.path = "/api/actions/" + this.action.id();
  }

  /** It is offered to the caller, and runs when they ask for it. */
  public void isRunBy(TestClient caller) {
    assertThat(offeredTo(caller)).contains(action.id());
    assertThat(run(caller).path("actionId").asText()).isEqualTo(action.id());
  }

  /** It is not offered to the caller, and doesn't run when they ask for it all the same. */
  public void isRefusedTo(TestClient caller) {
    assertThat(offeredTo(caller)).doesNotContain(action.id());
    Reply refused = caller.post(path, samples.of(action, caller)).expect(403);
    assertThat(refused.body()).doesNotContain("executionId");
  }

  /** Without signing in it doesn't run. */
  public void isClosedToStrangers(TestClient stranger) {
    stranger.get("/api/agent/actions").expect(401);
    stranger.post(path, Map.of()).expect(401);
    stranger.post("/api/actions/trigger-action/" + action.id(), Map.of()).expect(401);
  }

  /** Every parameter that is wrong, missing or unknown is named, and nothing runs. */
  public void namesWrongParameters(TestClient caller) {
    ObjectNode wrong = Json.MAPPER.createObjectNode();
    List<String> checked =
        action.parameters().stream()
            .filter(field -> field.type() != FieldType.JSON)
            .map(Field::name)
            .toList();
    checked.forEach(name -> wrong.putObject(name).put("not", "expected"));
    wrong.put("noSuchParameter", true);
    assertThat(named(caller, wrong)).containsAll(checked).contains("noSuchParameter");
    List<String> required =
        action.parameters().stream()
            .filter(field -> field.isRequired() && field.defaultValue().isEmpty())
            .map(Field::name)
            .toList();
    assertThat(named(caller, wrong.removeAll().put("noSuchParameter", true))).containsAll(required);
  }

  /** A run leaves a log that its caller can read, and another member cannot. */
  public void leavesALog(TestClient caller, TestClient stranger) {
    JsonNode run = run(caller);
    assertThat(run.path("status").asText()).isIn("completed", "failed");
    assertThat(run.hasNonNull("startedAt")).isTrue();
    assertThat(run.hasNonNull("completedAt")).isTrue();
    boolean explained = run.hasNonNull("errorMessage") || run.at("/resultData/message").isTextual();
    assertThat(explained).as("says how it went").isTrue();
    stranger.get("/api/actions/executions/" + run.path("id").asText()).expect(404);
  }

  /** Runs it with sample values, whatever comes of it, and gives what is kept of the run. */
  private JsonNode run(TestClient caller) {
    Reply reply = caller.post(path, samples.of(action, caller));
    String id = reply.json().path("executionId").asText();
    assertThat(id).as(reply.body()).isNotEmpty();
    return caller.get("/api/actions/executions/" + id).expect(200).json();
  }

  private static List<String> offeredTo(TestClient caller) {
    JsonNode actions = caller.get("/api/agent/actions").expect(200).json().get("actions");
    return actions.findValuesAsText("id");
  }

  private List<String> named(TestClient caller, ObjectNode input) {
    return caller.post(path, input).expect(422).json().get("errors").findValuesAsText("field");
  }
}
