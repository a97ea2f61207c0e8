package dev.offshoot.llm.openai;

import static dev.offshoot.llm.openai.Asking.fault;
import static dev.offshoot.llm.openai.FakeServer.answer;
import static dev.offshoot.llm.openai.FakeServer.completion;
import static dev.offshoot.llm.openai.FakeServer.raw;
import static dev.offshoot.llm.openai.FakeServer.reset;
import static dev.offshoot.llm.openai.FakeServer.stallAfter;
import static dev.offshoot.llm.openai.FakeServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.offshoot.Problem;
import dev.offshoot.llm.ModelFault.Remedy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way a connection to a language model has been seen to break. */
class ConnectionFaultTest {

  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

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
  void silence_ends_at_the_deadline() {
    server.then(stallAfter(""));

    var problem = Asking.at(server.url()).within(Duration.ofMillis(60)).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.RETRY);
    assertThat(problem.what()).contains("did not answer in time");
  }

  @Test
  void a_body_that_stalls_ends_at_the_deadline() {
    server.then(stallAfter(HEAD + "Content-Length: 500\r\n\r\n{\"choices\":["));

    var problem = Asking.at(server.url()).within(Duration.ofMillis(60)).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.RETRY);
    assertThat(problem.what()).contains("did not answer in time");
  }

  @Test
  void a_connection_reset_before_the_headers_is_passing() {
    server.then(reset());

    assertThat(fault(Asking.at(server.url()).failure()).remedy()).isEqualTo(Remedy.RETRY);
  }

  @Test
  void a_body_shorter_than_announced_is_passing() {
    server.then(raw(HEAD + "Content-Length: 500\r\n\r\n{\"choices\":["));

    assertThat(fault(Asking.at(server.url()).failure()).remedy()).isEqualTo(Remedy.RETRY);
  }

  @Test
  void a_broken_chunk_is_passing() {
    server.then(raw(HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"cho\r\nxyz\r\n"));

    assertThat(fault(Asking.at(server.url()).failure()).remedy()).isEqualTo(Remedy.RETRY);
  }

  @Test
  void half_a_body_that_looks_like_success_is_passing() {
    var half = completion("{\"a\":1}", "stop").substring(0, 120);
    server.then(raw(HEAD + "Connection: close\r\n\r\n" + half));

    var problem = Asking.at(server.url()).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.RETRY);
    assertThat(problem.why()).contains("broke off");
  }

  @Test
  void letters_split_across_chunks_arrive_whole() {
    var body = completion("{\"a\":\"Müller €\"}", "stop").getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    out.writeBytes((HEAD + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    for (byte one : body) {
      out.writeBytes("1\r\n".getBytes(StandardCharsets.UTF_8));
      out.write(one);
      out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    server.then(raw(out.toByteArray()));

    assertThat(Asking.at(server.url()).answer().text()).isEqualTo("{\"a\":\"Müller €\"}");
  }

  @Test
  void a_compressed_answer_is_read_and_counts_at_its_full_size() throws IOException {
    server.then(gzip(completion("{}", "stop")), gzip(completion("x".repeat(200_000), "stop")));

    assertThat(Asking.at(server.url()).answer().text()).isEqualTo("{}");
    assertThat(Asking.at(server.url()).failure().what()).contains("too large");
  }

  private static FakeServer.Play gzip(String body) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(body.getBytes(StandardCharsets.UTF_8));
    }
    var out = new ByteArrayOutputStream();
    var head = HEAD + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n";
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(packed.toByteArray());
    return raw(out.toByteArray());
  }

  @Test
  void an_answer_without_end_stops_at_the_size_limit() {
    server.then((request, connection) -> {
      var out = connection.getOutputStream();
      out.write((HEAD + "\r\n").getBytes(StandardCharsets.UTF_8));
      while (true) {
        out.write(new byte[8192]);
      }
    });

    var problem = Asking.at(server.url()).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.STOP);
    assertThat(problem.what()).contains("too large");
  }

  @Test
  void a_redirect_is_not_followed_so_the_key_goes_nowhere_else() throws IOException {
    try (var other = new FakeServer().then(answer("{}"))) {
      server.then(status(307, "", "Location: " + other.url() + "/chat/completions"));

      var problem = Asking.at(server.url()).failure();

      assertThat(other.requests()).isEmpty();
      assertThat(fault(problem).remedy()).isEqualTo(Remedy.STOP);
      assertThat(problem.why()).contains(other.url());
    }
  }

  @Test
  void a_closed_port_is_tried_once_more() throws IOException {
    server.close();

    var problem = Asking.at(server.url()).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.RETRY_ONCE);
    assertThat(problem.why()).isEqualTo("nothing accepts the connection");
  }

  @Test
  void a_name_with_several_addresses_is_tried_at_each() {
    server.then(FakeServer.answer("{}"));

    var answer = Asking.at(server.url().replace("127.0.0.1", "localhost")).answer();

    assertThat(answer.text()).isEqualTo("{}");
  }

  @Test
  void an_unknown_host_is_tried_once_more() {
    var settings =
        new ModelSettings(
            "http://nowhere.invalid/v1", ApiKey.NONE, "m", Duration.ofSeconds(5), 900);
    var model = new OpenAiModel(settings);

    var problem = catchThrowableOfType(Problem.class, () -> model.ask(OpenAiModelTest.prompt()));

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.RETRY_ONCE);
  }

  @Test
  void a_server_that_speaks_no_tls_stops() {
    server.then(answer("{}"));
    var url = server.url().replace("http:", "https:");
    var settings = new ModelSettings(url, ApiKey.NONE, "m", Duration.ofSeconds(5), 900);
    var model = new OpenAiModel(settings);

    var problem = catchThrowableOfType(Problem.class, () -> model.ask(OpenAiModelTest.prompt()));

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.STOP);
    assertThat(problem.why()).contains("secure connection");
  }

  @Test
  void an_interrupt_ends_the_call_and_closes_the_connection() throws Exception {
    var asked = new CompletableFuture<Void>();
    var closed = new CompletableFuture<Integer>();
    server.then((request, connection) -> {
      asked.complete(null);
      closed.complete(connection.getInputStream().read());
    });
    var outcome = new CompletableFuture<Problem>();
    var caller =
        Thread.ofPlatform().start(() -> outcome.complete(Asking.at(server.url()).failure()));
    asked.get(5, TimeUnit.SECONDS);

    caller.interrupt();

    assertThat(outcome.get(5, TimeUnit.SECONDS).what()).contains("was stopped");
    assertThat(closed.get(5, TimeUnit.SECONDS)).isEqualTo(-1);
  }
}
