package app.runninggrouplog.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import app.runninggrouplog.platform.AppDefinition;
import app.runninggrouplog.platform.TestApp;
import app.runninggrouplog.platform.TestClient;
import app.runninggrouplog.platform.TestClient.Reply;
import app.runninggrouplog.platform.action.Action;
import app.runninggrouplog.platform.action.ActionContext;
import app.runninggrouplog.platform.action.ActionDefinition;
import app.runninggrouplog.platform.action.ActionResult;
import app.runninggrouplog.platform.auth.Audience;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Each line that a request logs says for which request, on whichever thread it was written. */
class RequestLogTest {
  private static final String ACTION = "stumble-in-a-log";

  private final Lines lines = new Lines();
  private final TestApp app =
      TestApp.start(AppDefinition.named("Logged").actions(new Stumble()).build());

  /** All that is logged, as JSON; other tests log at the same time. */
  private static final class Lines extends Handler {
    private final List<String> all = new CopyOnWriteArrayList<>();

    Lines() {
      setFormatter(new JsonLogLine());
    }

    @Override
    public void publish(LogRecord event) {
      all.add(new JsonLogLine().format(event));
    }

    List<JsonNode> about(String word) throws IOException {
      List<JsonNode> found = new ArrayList<>();
      for (String line : all) {
        JsonNode json = new ObjectMapper().readTree(line);
        if (json.path("message").asText().contains(word)) {
          found.add(json);
        }
      }
      return found;
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      all.clear();
    }
  }

  /** Logs a line on the thread of the action, and fails. */
  private static final class Stumble implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named(ACTION, "Stumble").audience(Audience.ADMIN).build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      LoggerFactory.getLogger(Stumble.class).info("Within {}", ACTION);
      throw new IllegalStateException("Stumbled.");
    }
  }

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(lines);
  }

  @AfterEach
  void stop() {
    Logger.getLogger("").removeHandler(lines);
    app.close();
  }

  private static Reply send(TestClient client, String requestId) {
    return client.send(
        client
            .request("/api/actions/" + ACTION)
            .header("X-Request-Id", requestId)
            .POST(BodyPublishers.noBody()));
  }

  @Test
  void the_lines_of_an_action_and_of_a_refusal_carry_the_id_of_their_request() throws Exception {
    send(app.admin(), "asked-by-ada").expect(422);
    assertThat(lines.about(ACTION))
        .extracting(line -> line.path("message").asText().replaceAll(" in run .*", ""))
        .containsExactly("Within " + ACTION, "Action " + ACTION + " failed");
    assertThat(lines.about(ACTION))
        .allMatch(line -> line.path("requestId").asText().equals("asked-by-ada"));

    lines.close();
    send(app.member(), "asked-by-max").expect(403);
    assertThat(lines.about("Refused POST /api/actions/" + ACTION))
        .hasSize(1)
        .allMatch(line -> line.path("requestId").asText().equals("asked-by-max"));
  }
}
