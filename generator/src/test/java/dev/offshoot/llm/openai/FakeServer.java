package dev.offshoot.llm.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A language model's server on loopback that plays a script, down to the bytes on the wire. */
final class FakeServer implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What is done with a connection once its request has been read; closing it is not needed. */
  @FunctionalInterface
  interface Play {
    void on(Seen request, Socket connection) throws IOException, InterruptedException;
  }

  /** A request as it came in. */
  record Seen(String line, Map<String, String> headers, String text) {
    JsonNode body() {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final ServerSocket socket;
  private final Deque<Play> script = new ArrayDeque<>();
  private final List<Seen> requests = Collections.synchronizedList(new ArrayList<>());

  FakeServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  String origin() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  String url() {
    return origin() + "/v1";
  }

  List<Seen> requests() {
    return requests;
  }

  /** Adds to the script; the last entry is repeated. */
  FakeServer then(Play... plays) {
    synchronized (script) {
      script.addAll(List.of(plays));
    }
    return this;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        var connection = socket.accept();
        Thread.ofVirtual().start(() -> handle(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void handle(Socket connection) {
    try (connection) {
      var request = read(new BufferedInputStream(connection.getInputStream()));
      requests.add(request);
      Play play;
      synchronized (script) {
        play = script.size() > 1 ? script.poll() : script.peek();
      }
      play.on(request, connection);
    } catch (IOException | InterruptedException e) {
      // The client has gone away, which is what some of the tests are about.
    }
  }

  private static Seen read(InputStream in) throws IOException {
    var line = line(in);
    var headers = new LinkedHashMap<String, String>();
    for (var header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      if (colon < 0) {
        throw new IOException("This is no HTTP");
      }
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Seen(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  static Play raw(String text) {
    return (request, connection) -> write(connection, text.getBytes(StandardCharsets.UTF_8));
  }

  static Play raw(byte[] bytes) {
    return (request, connection) -> write(connection, bytes);
  }

  /** Sends the bytes, then nothing until the client gives up. */
  static Play stallAfter(String text) {
    return (request, connection) -> {
      write(connection, text.getBytes(StandardCharsets.UTF_8));
      connection.getInputStream().read();
    };
  }

  static Play reset() {
    return (request, connection) -> connection.setSoLinger(true, 0);
  }

  private static void write(Socket connection, byte[] bytes) throws IOException {
    OutputStream out = connection.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  /** A response of that status; headers are given as whole lines. */
  static Play status(int status, String body, String... headers) {
    var head = new StringBuilder("HTTP/1.1 " + status + " Status\r\nConnection: close\r\n");
    for (var header : headers) {
      head.append(header).append("\r\n");
    }
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return raw(head + "Content-Length: " + length + "\r\n\r\n" + body);
  }

  /** An OpenAI error object. */
  static Play error(int status, String code, String message, String... headers) {
    var error = JSON.createObjectNode();
    error.putObject("error").put("message", message).put("type", "some_error").put("code", code);
    return status(status, error.toString(), headers);
  }

  static Play answer(String content) {
    return answer(content, "stop");
  }

  static Play answer(String content, String finishReason) {
    return status(200, completion(content, finishReason));
  }

  static String completion(String content, String finishReason) {
    var root = JSON.createObjectNode();
    root.put("id", "chatcmpl-1").put("object", "chat.completion").put("model", "fake-model-1");
    var choice = root.putArray("choices").addObject().put("index", 0);
    choice.putObject("message").put("role", "assistant").put("content", content);
    choice.put("finish_reason", finishReason);
    root.putObject("usage")
        .put("prompt_tokens", 11)
        .put("completion_tokens", 7)
        .put("total_tokens", 18);
    return root.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
