package app.musicschoolmanager.platform.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.config.Logs;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class RequestIdsTest {
  private final TestApp app =
      TestApp.start(AppDefinition.named("Known").actions(new Who()).build());

  /** An action that tells for which request it works. */
  private static final class Who implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("who", "Who").build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      return ActionResult.of(String.valueOf(MDC.get(Logs.REQUEST_ID)));
    }
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private Reply asking(String id, String path) {
    TestClient client = app.anonymous();
    return client.send(client.request(path).header("X-Request-Id", id));
  }

  private static String id(Reply reply) {
    return reply.header("X-Request-Id").orElseThrow();
  }

  @Test
  void every_answer_has_an_id_of_its_own() {
    Reply one = app.anonymous().get("/api/health").expect(200);
    Reply other = app.anonymous().get("/no/such/page").expect(404);
    assertThat(id(one)).hasSizeGreaterThan(20).isNotEqualTo(id(other));
  }

  @Test
  void the_id_that_a_proxy_has_given_is_kept() {
    assertThat(id(asking("proxy-1.a_B", "/api/health"))).isEqualTo("proxy-1.a_B");
  }

  @Test
  void what_is_no_id_is_replaced() {
    for (String bad : new String[] {"a b", "<script>", "x".repeat(65), "{}"}) {
      assertThat(id(asking(bad, "/api/health"))).isNotEqualTo(bad).hasSizeLessThan(40);
    }
  }

  @Test
  void an_action_works_for_the_request_that_began_it() {
    Reply reply = app.admin().post("/api/actions/who", Map.of()).expect(200);
    assertThat(reply.json().path("message").asText()).isEqualTo(id(reply));
  }

  @Test
  void what_is_refused_reads_the_same_each_time() {
    Reply refused = app.anonymous().get("/api/models/none/1").expect(401);
    assertThat(refused.body()).doesNotContain(id(refused));
  }
}
