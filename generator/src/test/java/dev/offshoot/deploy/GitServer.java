package dev.offshoot.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** Git's own smart HTTP back end on loopback, open to one token. */
final class GitServer implements AutoCloseable {

  private final HttpServer server;
  private final Path root;
  private final String expected;

  GitServer(Path root, String token) throws IOException {
    this.root = root;
    String login = "x-access-token:" + token;
    this.expected =
        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url(String repository) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + repository;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      byte[] output = run(exchange);
      int end = new String(output, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
      int status = 200;
      for (String line : new String(output, 0, end, StandardCharsets.ISO_8859_1).split("\r\n")) {
        String[] header = line.split(": ", 2);
        if (header[0].equals("Status")) {
          status = Integer.parseInt(header[1].substring(0, 3));
        } else {
          exchange.getResponseHeaders().add(header[0], header[1]);
        }
      }
      exchange.sendResponseHeaders(status, 0);
      exchange.getResponseBody().write(output, end + 4, output.length - end - 4);
    }
  }

  private byte[] run(HttpExchange exchange) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("git", "http-backend");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> cgi = builder.environment();
    cgi.put("GIT_PROJECT_ROOT", root.toString());
    cgi.put("GIT_HTTP_EXPORT_ALL", "1");
    cgi.put("GIT_CONFIG_COUNT", "2");
    cgi.put("GIT_CONFIG_KEY_0", "safe.directory");
    cgi.put("GIT_CONFIG_VALUE_0", "*");
    cgi.put("GIT_CONFIG_KEY_1", "http.receivepack");
    cgi.put("GIT_CONFIG_VALUE_1", "true");
    cgi.put("REMOTE_USER", "tester");
    cgi.put("REQUEST_METHOD", exchange.getRequestMethod());
    cgi.put("PATH_INFO", exchange.getRequestURI().getPath());
    String query = exchange.getRequestURI().getRawQuery();
    cgi.put("QUERY_STRING", query == null ? "" : query);
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    cgi.put("CONTENT_TYPE", type == null ? "" : type);
    Process process = builder.start();
    InputStream body = exchange.getRequestBody();
    if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
      body = new GZIPInputStream(body);
    }
    try (var in = process.getOutputStream()) {
      body.transferTo(in);
    }
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    process.getInputStream().transferTo(output);
    return output.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
