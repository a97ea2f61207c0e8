package dev.offshoot.llm.openai;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * HTTP for whole answers: one deadline covers the call to its last byte, an answer has a largest
 * size, an interrupt closes the connection, and no redirect is followed, so that the key goes
 * nowhere else. HTTP/1.1 only, because local servers hang on the upgrade to HTTP/2.
 */
final class WholeCallClient implements HttpClient {

  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final int CALLS_AT_ONCE = 64;

  private final OkHttpClient client;
  private final Duration deadline;
  private final long maxBytes;

  /** A response to its end. */
  private record Received(int status, Headers headers, String body) {}

  WholeCallClient(Duration deadline, long maxBytes) {
    this.deadline = deadline;
    this.maxBytes = maxBytes;
    // Daemon threads: a finished program shall not wait for idle connections.
    var threads = Thread.ofPlatform().daemon().name("language-model-", 0).factory();
    var dispatcher = new Dispatcher(Executors.newCachedThreadPool(threads));
    dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
    this.client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectTimeout(CONNECT)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(deadline)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    var received = await(client.newCall(translated(request)));
    if (received.status() / 100 == 3) {
      var target = received.headers().get("Location");
      throw Failures.redirect(received.status(), target == null ? "nowhere" : target);
    }
    if (received.status() / 100 != 2) {
      var retryAfter = RetryAfter.of(received.headers()::get, Instant.now());
      throw Failures.status(received.status(), ServerError.in(received.body()), retryAfter);
    }
    Reply.in(received.body());
    return SuccessfulHttpResponse.builder()
        .statusCode(received.status())
        .headers(received.headers().toMultimap())
        .body(received.body())
        .build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Answers are asked for whole, never as a stream");
  }

  private static Request translated(HttpRequest request) {
    var builder =
        new Request.Builder()
            .url(request.url())
            .method(
                request.method().name(),
                RequestBody.create(request.body().getBytes(StandardCharsets.UTF_8)));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.addHeader(name, value)));
    return builder.build();
  }

  private Received await(Call call) {
    var result = new CompletableFuture<Received>();
    call.enqueue(new Completion(result));
    try {
      return result.get();
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw Failures.interrupted();
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case CallFailed failed -> failed;
        case IOException broken -> Failures.connection(broken, deadline);
        default -> new IllegalStateException(e.getCause());
      };
    }
  }

  /** Reads the body on OkHttp's thread, where the deadline can cut it. */
  private final class Completion implements Callback {

    private final CompletableFuture<Received> result;

    Completion(CompletableFuture<Received> result) {
      this.result = result;
    }

    @Override
    public void onFailure(Call call, IOException e) {
      result.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        var source = response.body().source();
        if (source.request(maxBytes + 1)) {
          throw Failures.tooLarge(maxBytes);
        }
        var body = source.readString(StandardCharsets.UTF_8);
        result.complete(new Received(response.code(), response.headers(), body));
      } catch (IOException | RuntimeException e) {
        result.completeExceptionally(e);
      }
    }
  }
}
