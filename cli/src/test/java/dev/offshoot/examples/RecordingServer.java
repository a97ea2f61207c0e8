package dev.offshoot.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.offshoot.llm.Answer;
import dev.offshoot.llm.Exchange;
import dev.offshoot.llm.Recording;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenAI-compatible server that gives a recording's answers, and counts what it is asked. */
final class RecordingServer implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final Map<List<String>, Answer> answers = new HashMap<>();
  private final AtomicInteger finished = new AtomicInteger();

  RecordingServer(Recording recording) throws IOException {
    for (Exchange exchange : recording.exchanges()) {
      List<String> said = new ArrayList<>();
      said.add(exchange.prompt().system());
      exchange.prompt().turns().forEach(turn -> said.add(turn.text()));
      answers.put(said, exchange.answer());
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** Answers that were sent to their last byte. */
  int answered() {
    return finished.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    List<String> said = new ArrayList<>();
    request.path("messages").forEach(message -> said.add(message.path("content").asText()));
    Answer answer = answers.get(said);
    byte[] body = JSON.writeValueAsBytes(answer == null ? unknown() : completion(answer));
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    finished.incrementAndGet();
    exchange.close();
  }

  private static ObjectNode unknown() {
    ObjectNode error = JSON.createObjectNode();
    error.putObject("error").put("message", "this prompt was never recorded");
    return error;
  }

  private static ObjectNode completion(Answer answer) {
    ObjectNode completion = JSON.createObjectNode().put("id", "1").put("model", answer.model());
    completion.put("object", "chat.completion").put("created", 1);
    ObjectNode choice = completion.putArray("choices").addObject().put("index", 0);
    choice.put("finish_reason", answer.complete() ? "stop" : "length");
    choice.putObject("message").put("role", "assistant").put("content", answer.text());
    completion
        .putObject("usage")
        .put("prompt_tokens", answer.usage().promptTokens())
        .put("completion_tokens", answer.usage().answerTokens())
        .put("total_tokens", answer.usage().total());
    return completion;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
