package app.musicschoolmanager.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Sends requests, and holds every answer to what must be true of all of them. */
final class Wire {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  static final Map<String, String> OWN_PAGE = Map.of("Sec-Fetch-Site", "same-origin");

  private final String base;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Wire(int port) {
    this.base = "http://localhost:" + port;
  }

  /** Sends it as a page of the app would. */
  Reply send(Person who, Call call) {
    return send(who, call, OWN_PAGE);
  }

  /** Sends it with these headers beside the cookie. */
  Reply send(Person who, Call call, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + call.path()))
            .timeout(PATIENCE)
            .method(call.method(), BodyPublishers.ofString(call.body().text()));
    headers.forEach(request::header);
    if (call.body().type() != null) {
      request.header("Content-Type", call.body().type());
    }
    if (who.token() != null) {
      request.header("Cookie", "auth-token=" + who.token());
    }
    try {
      HttpResponse<String> response = http.send(request.build(), Wire::text);
      Reply reply = new Reply(response.statusCode(), response.body(), response);
      check(who + ": " + call, reply);
      return reply;
    } catch (IOException e) {
      throw new UncheckedIOException(call.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }

  /** The whole answer; of a stream of events, which has no end, only its beginning. */
  private static BodySubscriber<String> text(ResponseInfo info) {
    boolean endless =
        info.headers()
            .firstValue("Content-Type")
            .filter(type -> type.startsWith("text/event-stream"))
            .isPresent();
    return endless ? new Hangup() : BodySubscribers.ofString(StandardCharsets.UTF_8);
  }

  /** Ends the connection as soon as the headers are there. */
  private static final class Hangup implements BodySubscriber<String> {
    @Override
    public CompletionStage<String> getBody() {
      return CompletableFuture.completedFuture("");
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
      throw new AssertionError("Nothing was asked for.");
    }

    @Override
    public void onError(Throwable problem) {
      // the connection was ended from this side
    }

    @Override
    public void onComplete() {
      // there was nothing to read
    }
  }

  private static void check(String what, Reply reply) {
    assertThat(reply.status()).as(what).isLessThan(500);
    has(what, reply, "Content-Security-Policy", "default-src 'none'");
    has(what, reply, "Content-Security-Policy", "frame-ancestors 'none'");
    has(what, reply, "Content-Security-Policy", "base-uri 'none'");
    assertThat(reply.header("Content-Security-Policy").orElseThrow())
        .as(what)
        .doesNotContain("unsafe", "*");
    has(what, reply, "X-Content-Type-Options", "nosniff");
    has(what, reply, "X-Frame-Options", "DENY");
    has(what, reply, "Referrer-Policy", "same-origin");
    has(what, reply, "Cross-Origin-Opener-Policy", "same-origin");
    has(what, reply, "Cross-Origin-Resource-Policy", "same-origin");
    has(what, reply, "Permissions-Policy", "camera=()");
    assertThat(reply.header("Server")).as("Server of " + what).isEmpty();
    assertThat(reply.header("Access-Control-Allow-Origin")).as(what).isEmpty();
    String cache = reply.header("Cache-Control").orElse("");
    assertThat(cache).as("Cache-Control of " + what).containsAnyOf("no-store", "public");
    for (String cookie : reply.response().headers().allValues("Set-Cookie")) {
      assertThat(cookie.toLowerCase(java.util.Locale.ROOT).split("; *"))
          .as("a cookie of " + what)
          .contains("httponly", "path=/")
          .containsAnyOf("samesite=lax", "samesite=strict")
          .noneMatch(attribute -> attribute.startsWith("domain="));
    }
  }

  private static void has(String what, Reply reply, String header, String text) {
    assertThat(reply.header(header).orElse("no such header"))
        .as(header + " of the answer to " + what)
        .contains(text);
  }
}
