package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** An action whose body a test writes where it needs it. */
record Probe(ActionDefinition definition, Body body) implements Action {

  interface Body {
    ActionResult run(ActionContext context) throws Exception;
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return body.run(context);
  }

  static TestApp app(Action... actions) {
    return TestApp.start(AppDefinition.named("Probe").actions(actions).build());
  }

  /** Runs an action as the app itself and gives what is kept of it. */
  static ActionExecution run(TestApp app, String actionId, Map<String, ?> input) {
    JsonNode json = Json.MAPPER.valueToTree(input);
    return app.services()
        .actions()
        .run(actionId, RawInput.json(json), Caller.SYSTEM, TriggerSource.API);
  }

  /** The user who is signed in there. */
  static Caller caller(TestApp app, TestClient client, Role role) {
    return new Caller(app.userId(client), "someone@example.com", role);
  }
}
