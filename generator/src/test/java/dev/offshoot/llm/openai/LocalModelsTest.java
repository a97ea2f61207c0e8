package dev.offshoot.llm.openai;

import static dev.offshoot.llm.openai.FakeServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalModelsTest {

  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void the_models_of_a_local_server_are_listed() {
    server.then(
        status(200, "{\"models\":[{\"name\":\"qwen3:8b\"},{\"name\":\"llama3\"},{\"x\":1}]}"));

    assertThat(LocalModels.find(server.origin())).containsExactly("qwen3:8b", "llama3");
    assertThat(server.requests().getFirst().line()).isEqualTo("GET /api/tags HTTP/1.1");
  }

  @Test
  void whatever_else_listens_there_offers_no_model() throws IOException {
    server.then(status(404, "nothing"), status(200, "<html>"), status(200, "[]"));

    assertThat(LocalModels.find(server.origin())).isEmpty();
    assertThat(LocalModels.find(server.origin())).isEmpty();
    assertThat(LocalModels.find(server.origin())).isEmpty();
    server.close();
    assertThat(LocalModels.find(server.origin())).isEmpty();
  }
}
