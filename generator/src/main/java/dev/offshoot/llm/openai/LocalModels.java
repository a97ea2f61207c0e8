package dev.offshoot.llm.openai;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Looks for a language model that already runs on this machine. */
public final class LocalModels {

  /** Where Ollama listens, in OpenAI's dialect. */
  public static final String BASE_URL = "http://127.0.0.1:11434/v1";

  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final long MAX_BYTES = 1_000_000;

  private LocalModels() {}

  /** The models that Ollama has here, in its order; none if it does not run. */
  public static List<String> find() {
    return find("http://127.0.0.1:11434");
  }

  static List<String> find(String ollama) {
    var client = new OkHttpClient.Builder().callTimeout(PATIENCE).followRedirects(false).build();
    var request = new Request.Builder().url(ollama + "/api/tags").build();
    try (var response = client.newCall(request).execute()) {
      var names = new ArrayList<String>();
      if (response.isSuccessful()) {
        var body = response.peekBody(MAX_BYTES).bytes();
        JsonMapper.builder()
            .build()
            .readTree(body)
            .path("models")
            .forEach(model -> names.add(model.path("name").asText()));
      }
      return names.stream().filter(name -> !name.isEmpty()).toList();
    } catch (IOException e) {
      // Nobody listens there, or somebody else: either way there is no local model to offer.
      return List.of();
    }
  }
}
