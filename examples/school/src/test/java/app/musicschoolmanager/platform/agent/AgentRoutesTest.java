package app.musicschoolmanager.platform.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentRoutesTest {
  private static final Model OPEN =
      Model.named("test-note", "Note", "Notes")
          .readableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required().max("40"),
              Field.options("state", "State", new Option("new", "New")).defaultValue("new"))
          .display("title")
          .build();
  private static final Model CLOSED =
      Model.named("test-plan", "Plan", "Plans")
          .fields(Field.string("title", "Title"))
          .display("title")
          .build();

  private final TestApp app =
      TestApp.start(
          AppDefinition.named("Notes")
              .description("Keeps notes.")
              .language("fr")
              .theme("#112233", "📝")
              .models(OPEN, CLOSED)
              .build());

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void the_app_says_its_name_and_theme() {
    JsonNode config = app.anonymous().get("/api/agent/config").expect(200).json();
    assertThat(config.at("/name").asText()).isEqualTo("Notes");
    assertThat(config.at("/language").asText()).isEqualTo("fr");
    assertThat(config.at("/avatar").asText()).isEqualTo("📝");
    assertThat(config.at("/theme/colour").asText()).isEqualTo("#112233");
    assertThat(config.at("/appType").asText()).isEqualTo("both_roles");
  }

  @Test
  void everybody_is_told_of_the_models_that_they_may_read() {
    assertThat(names(app.admin())).containsExactly("test-note", "test-plan");
    assertThat(names(app.member())).containsExactly("test-note");
    app.anonymous().get("/api/agent/models").expect(401);
  }

  @Test
  void a_model_is_described_with_its_fields_and_rules() {
    JsonNode model = app.member().get("/api/agent/models").json().at("/models/0");
    assertThat(model.at("/writable").asBoolean()).isFalse();
    assertThat(model.at("/scoping").asText()).isEqualTo("user_scoped");
    assertThat(model.at("/fields/0/required").asBoolean()).isTrue();
    assertThat(model.at("/fields/0/max").asText()).isEqualTo("40");
    assertThat(model.at("/fields/1/options/0/label").asText()).isEqualTo("New");
  }

  private static Iterable<String> names(TestClient client) {
    return client
        .get("/api/agent/models")
        .expect(200)
        .json()
        .at("/models")
        .valueStream()
        .map(model -> model.at("/name").asText())
        .toList();
  }
}
