package org.example.makerspace.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.example.makerspace.platform.AppDefinition;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.action.Action;
import org.example.makerspace.platform.action.ActionContext;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.action.ActionResult;
import org.example.makerspace.platform.integration.ConnectionType;
import org.example.makerspace.platform.integration.Integration;
import org.example.makerspace.platform.integration.StubServer;
import org.example.makerspace.platform.model.DataScope;
import org.example.makerspace.platform.page.Html;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service that answers 200 in any case, and tells in the body what became of a call. */
class EnvelopeTest {
  private static final String FINE = "{\"ok\":true}";

  private volatile String body = FINE;
  private final StubServer slack =
      new StubServer(exchange -> StubServer.send(exchange, 200, "application/json", body));
  private final TestApp app =
      TestApp.start(
          AppDefinition.named("Team")
              .integrations(
                  List.of(
                      Integration.http("slack", "Slack")
                          .connectionType(ConnectionType.BEARER)
                          .build()))
              .actions(new Post())
              .build(),
          Map.of("SLACK_URL", slack.url() + "/api", "SLACK_TOKEN", "xoxb-1"));

  private static final class Post implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("post", "Post")
          .scope(DataScope.SYSTEM_WIDE)
          .integrations("slack")
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      Map<String, String> message = Map.of("channel", "all", "text", "Hello");
      return ActionResult.of(
          context.http("slack").post("/chat.postMessage", message).orThrow().text());
    }
  }

  @AfterEach
  void close() {
    app.close();
    slack.close();
  }

  private JsonNode post(int status) {
    return app.admin().post("/api/actions/post", Map.of()).expect(status).json();
  }

  private String state() {
    return app.admin().get("/api/connections/slack").expect(200).json().get("state").asText();
  }

  /** What the page says after its test button was pressed. */
  private String tested() {
    app.admin().form("/connections/slack/test", Map.of()).expect(303);
    return Html.checked(app.admin().get("/connections/slack").expect(200));
  }

  private static String failed(String error) {
    return "{\"ok\":false,\"error\":\"%s\"}".formatted(error);
  }

  @Test
  void whoever_is_refused_in_the_body_is_refused() {
    for (String error : List.of("token_revoked", "invalid_auth", "account_inactive")) {
      body = FINE;
      post(200);
      assertThat(tested()).contains("Slack lets the app in.");
      assertThat(state()).isEqualTo("connected");

      body = failed(error);
      assertThat(post(422).path("error").asText()).startsWith("The service answered 401: {");
      assertThat(state()).isEqualTo("attention");
      assertThat(app.admin().get("/connections").expect(200).body())
          .contains("Slack does not accept the credentials (" + error + ").");
      assertThat(tested())
          .contains("Slack does not accept what the app identifies itself with (" + error + ")")
          .doesNotContain("lets the app in");
    }
    JsonNode calls = app.admin().get("/api/audit/calls").expect(200).json();
    assertThat(calls.findValuesAsText("outcome")).contains("refused", "accepted");
  }

  @Test
  void another_failure_says_nothing_of_the_credentials_but_the_test_does_not_call_it_fine() {
    body = failed("channel_not_found");
    assertThat(post(200).path("message").asText()).contains("channel_not_found");
    assertThat(state()).isEqualTo("connected");
    body = failed("fatal_error");
    assertThat(tested()).contains("Slack answers with a fault: fatal_error");
  }
}
