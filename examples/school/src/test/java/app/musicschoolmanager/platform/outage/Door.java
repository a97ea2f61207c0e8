package app.musicschoolmanager.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.page.text.Messages;
import app.musicschoolmanager.platform.page.text.Told;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ways on which somebody has an action run. */
enum Door {
  API {
    @Override
    Answer run(TestClient client, ActionDefinition action, Map<String, String> input) {
      ObjectNode body = Json.MAPPER.createObjectNode();
      action.parameters().stream()
          .filter(field -> input.containsKey(field.name()))
          .forEach(field -> body.set(field.name(), json(field, input.get(field.name()))));
      Reply reply = client.post("/api/actions/" + action.id(), body);
      String status = reply.json().path("status").asText();
      assertThat(reply.status()).as(reply.body()).isEqualTo(status.equals("completed") ? 200 : 422);
      return new Answer(reply.json().path("executionId").asText(), reply.body());
    }

    @Override
    String wording(String text) {
      return new TextNode(text).toString();
    }
  },
  PAGE {
    @Override
    Answer run(TestClient client, ActionDefinition action, Map<String, String> input) {
      String query =
          input.entrySet().stream()
              .map(each ->
                  each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
      String path = "/actions/" + action.id();
      String page = client.get(path + "?" + query).expect(200).body();
      Map<String, String> form = new HashMap<>(Map.of("_confirm", "true"));
      action.parameters().stream()
          .filter(field -> input.containsKey(field.name()))
          .forEach(field -> write(field, input.get(field.name()), page, form));
      form.put("_once", Html.all(page, "name=\"_once\" value=\"([^\"]+)\"").getFirst());
      String run = client.form(path, form).expect(303).header("Location").orElseThrow();
      return new Answer(run.substring(run.lastIndexOf('/') + 1), over(client, run));
    }

    /** The page of a run as it is when that is over. */
    private static String over(TestClient client, String run) {
      Instant end = Instant.now().plus(PATIENCE);
      String shown = Html.checked(client.get(run).expect(200));
      while (shown.contains("data-live=")) {
        assertThat(Instant.now()).as("waiting for %s", run).isBefore(end);
        TestApp.giveWay();
        shown = Html.checked(client.get(run).expect(200));
      }
      return shown;
    }

    @Override
    String wording(String text) {
      return WORDS.said(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  };

  private static final Told WORDS = new Told(Messages.in(App.definition().language()));
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * What whoever ran it is told.
   *
   * @param text the answer, or the page to which it leads
   */
  record Answer(String runId, String text) {}

  /** Runs an action with texts as the API takes them. */
  abstract Answer run(TestClient client, ActionDefinition action, Map<String, String> input);

  /** A text as it stands in what whoever ran it is told. */
  abstract String wording(String text);

  private static JsonNode json(Field field, String text) {
    return switch (field.type()) {
      case INTEGER, DECIMAL, MONEY, BOOLEAN, JSON -> {
        try {
          yield Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
          throw new IllegalArgumentException(e);
        }
      }
      default -> new TextNode(text);
    };
  }

  /** Fills a field in: numbers and times in the words of the page, which has read them. */
  private static void write(Field field, String text, String page, Map<String, String> form) {
    String name = field.name();
    switch (field.type()) {
      case BOOLEAN -> {
        if (text.equals("true")) {
          form.put(name, text);
        }
      }
      case INTEGER, DECIMAL, MONEY, DATE, DATETIME -> {
        List<String> read = Html.all(page, "name=\"%s\" value=\"([^\"]*)\"".formatted(name));
        form.put(name, read.getFirst());
      }
      default -> form.put(name, text);
    }
  }
}
