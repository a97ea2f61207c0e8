package app.gardentoollending.platform.integration;

import app.gardentoollending.platform.integration.profile.Envelope;
import app.gardentoollending.platform.integration.profile.Profile;
import app.gardentoollending.platform.integration.wire.Bodies;
import app.gardentoollending.platform.integration.wire.RetryAfter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Makes the calls of one {@link HttpService}: where to, with which credentials, how far. */
final class HttpCalls {
  private static final Set<String> RESERVED = Set.of("host", "content-length", "cookie");
  private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "PUT", "DELETE");
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final int ATTEMPTS = 4;
  private static final Duration LAST_OF_MINUTE = Duration.ofMillis(59_999);
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Destination destination;
  private final Outbound outbound;
  private final Cancellation cancellation;
  private final Upkeep upkeep;
  private final Envelope envelope;

  HttpCalls(Destination destination, Outbound outbound, Cancellation cancellation, Upkeep upkeep) {
    this.destination = destination;
    this.outbound = outbound;
    this.cancellation = cancellation;
    this.upkeep = upkeep;
    this.envelope = Profile.of(destination.integration()).envelope();
  }

  /** One call, as the action asked for it. */
  record Call(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      Optional<RequestBody> body) {

    Call with(String header, String value) {
      Map<String, String> more = new TreeMap<>(headers);
      more.put(header, value);
      return new Call(method, path, query, more, body);
    }
  }

  boolean isConnected() {
    return destination.isConnected();
  }

  /** Adds a header to others, but none that would replace the credentials or the target. */
  Map<String, String> addHeader(Map<String, String> headers, String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (RESERVED.contains(lower) || destination.credentialHeader().equalsIgnoreCase(name)) {
      throw new IllegalArgumentException("The header " + name + " is set by the app itself.");
    }
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return more;
  }

  /** Reads what stands at this path of the host, or at the base URL if it is null. */
  HttpReply sendFromRoot(String path) {
    HttpUrl base = destination.resolve("", Map.of());
    String whole = path == null ? "" : base.resolve(path).toString();
    return send(new Call("GET", whole, Map.of(), Map.of(), Optional.empty()), this::sendOnce);
  }

  HttpReply send(Call call) {
    awaitTurn();
    return send(keyed(call), this::sendPatiently);
  }

  /** Makes no call before the service wants one, whichever run it has told. */
  private void awaitTurn() {
    Clock clock = cancellation.clock();
    Instant now = clock.instant();
    Instant turn = upkeep.busyUntil(destination.integration()).orElse(now);
    Duration left = Duration.between(now, turn);
    if (left.isPositive() && !cancellation.pause(left)) {
      Instant minute = turn.plus(LAST_OF_MINUTE).truncatedTo(ChronoUnit.MINUTES);
      throw new IntegrationFailed.Passing(
          "%s wants no calls until %s. Try again then."
              .formatted(destination.label(), WHEN.withZone(clock.getZone()).format(minute)),
          left);
    }
  }

  /** With a key, where the service does nothing twice that comes under the same one. */
  private Call keyed(Call call) {
    String header = destination.onceHeader();
    boolean own =
        header == null || call.headers().keySet().stream().anyMatch(header::equalsIgnoreCase);
    return own || !call.method().equals("POST")
        ? call
        : call.with(header, cancellation.footprint().nextKey());
  }

  private HttpReply send(Call call, Function<Call, Answer> way) {
    Integration integration = destination.integration();
    upkeep.beforeCall(integration);
    Optional<String> token = destination.token();
    HttpReply reply = way.apply(call).reply();
    boolean refused = reply.status() == 401;
    if (refused && token.filter(sent -> upkeep.isRenewed(integration, sent)).isPresent()) {
      reply = way.apply(call).reply();
      refused = reply.status() == 401;
    }
    if (refused) {
      upkeep.refused(integration, envelope.refusal(reply.json()).orElse("401"));
    } else if (reply.ok()) {
      upkeep.accepted(integration);
    }
    return reply;
  }

  /** Calls again when a busy service says so, if that is soon and does nothing twice. */
  private Answer sendPatiently(Call call) {
    Answer answer = sendOnce(call);
    for (int i = 1; answer.again() != null; i++) {
      boolean repeatable = REPEATABLE.contains(call.method()) && i < ATTEMPTS;
      if (!repeatable || !cancellation.pause(answer.again().time())) {
        throw new IntegrationFailed.Passing(
            "%s has no time for the app now (%d). Try again in %s."
                .formatted(destination.label(), answer.reply().status(), answer.again().inWords()),
            answer.again().time());
      }
      answer = sendOnce(call);
    }
    return answer;
  }

  private Answer sendOnce(Call call) {
    HttpUrl first = destination.resolve(call.path(), call.query());
    Map<String, String> headers = new LinkedHashMap<>(call.headers());
    headers.putAll(destination.credentials());
    Request request = request(call, first, headers);
    outbound.check(first);
    for (int hop = 0; hop <= Outbound.MAX_REDIRECTS; hop++) {
      Answer answer = exchange(request);
      if (answer.next() == null) {
        return answer;
      }
      request = follow(request, answer);
    }
    throw new IntegrationFailed(
        "%s redirects more than %d times.".formatted(destination.label(), Outbound.MAX_REDIRECTS));
  }

  private static Request request(Call call, HttpUrl url, Map<String, String> headers) {
    Request.Builder request = new Request.Builder().url(url);
    headers.forEach(request::header);
    boolean needsBody = List.of("POST", "PUT", "PATCH").contains(call.method());
    RequestBody body = call.body().orElse(needsBody ? Bodies.EMPTY : null);
    boolean repeatable = REPEATABLE.contains(call.method());
    return request.method(call.method(), repeatable ? body : Bodies.sentOnce(body)).build();
  }

  /**
   * What came back.
   *
   * @param next where it points if it is a redirect, or null
   * @param again when the service wants to be called again, or null
   */
  private record Answer(HttpReply reply, HttpUrl next, RetryAfter again) {}

  private Answer exchange(Request request) {
    keep(request);
    okhttp3.Call call = outbound.client().newCall(request);
    Runnable end = call::cancel;
    cancellation.started(end);
    NotedCall noted =
        new NotedCall(
            destination.service(), destination.shownPath(request.url()), request, cancellation);
    try (Response response = call.execute()) {
      if (response.isSuccessful() || response.isRedirect() || mayBeDone(response.code())) {
        leave(request);
      }
      HttpReply reply = judged(Replies.read(response));
      HttpUrl next = next(response, reply, noted);
      Optional<RetryAfter> again = RetryAfter.of(response);
      again.or(() -> RetryAfter.afterLast(response)).ifPresent(this::remember);
      return new Answer(reply, next, again.orElse(null));
    } catch (IOException | UncheckedIOException e) {
      noted.failed(e);
      cancellation.check();
      if (!Outbound.neverArrived(e)) {
        leave(request);
      }
      String said =
          "%s could not be reached at %s: %s"
              .formatted(destination.label(), request.url().host(), reason(e));
      throw Outbound.mayPass(e)
          ? new IntegrationFailed.Passing(said, e)
          : new IntegrationFailed(said, e);
    } finally {
      cancellation.ended(end);
    }
  }

  /** Who is refused in the body alone is refused as with any other service. */
  private HttpReply judged(HttpReply reply) {
    boolean refused = envelope.refusal(reply.json()).isPresent();
    return refused ? new HttpReply(401, reply.json(), reply.text()) : reply;
  }

  private void remember(RetryAfter again) {
    if (again.time().isPositive()) {
      Instant until = cancellation.clock().instant().plus(again.time());
      upkeep.busy(destination.integration(), until);
    }
  }

  private HttpUrl next(Response response, HttpReply reply, NotedCall noted) {
    String location = response.isRedirect() ? response.header("Location") : null;
    try {
      HttpUrl next = null;
      if (location != null) {
        next = destination.redirected(response.request().url(), location);
        outbound.check(next);
      }
      noted.answered(reply);
      return next;
    } catch (IntegrationFailed e) {
      noted.ledAstray(reply);
      throw e;
    }
  }

  /** A service that fails may have done what it was asked; one that refuses or is busy has not. */
  private static boolean mayBeDone(int status) {
    return status >= 500 && status != 503;
  }

  /** Keeps that it is sent: another run would send it under another key, so keys are no matter. */
  private void keep(Request request) {
    if (!READING.contains(request.method())) {
      cancellation.footprint().keep(sent(request));
    }
  }

  private String sent(Request request) {
    return "sent %s to %s".formatted(request.method(), destination.label());
  }

  /** Notes what the service may have done, unless it would not do it twice. */
  private void leave(Request request) {
    String header = destination.onceHeader();
    boolean keyed = header != null && cancellation.footprint().isKey(request.header(header));
    if (!keyed && !READING.contains(request.method())) {
      cancellation.footprint().leave(sent(request));
    }
  }

  private static Request follow(Request before, Answer answer) {
    Request.Builder next = before.newBuilder().url(answer.next());
    // 307 and 308 ask for the same request again; the older ones mean "now read this".
    boolean again = answer.reply().status() == 307 || answer.reply().status() == 308;
    if (!again && !before.method().equals("HEAD")) {
      next.method("GET", null);
    }
    if (!sameOrigin(before.url(), answer.next())) {
      before.headers().names().forEach(next::removeHeader);
    }
    return next.build();
  }

  private static boolean sameOrigin(HttpUrl one, HttpUrl other) {
    return one.scheme().equals(other.scheme())
        && one.host().equals(other.host())
        && one.port() == other.port();
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
