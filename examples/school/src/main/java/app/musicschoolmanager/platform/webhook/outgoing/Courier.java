package app.musicschoolmanager.platform.webhook.outgoing;

import app.musicschoolmanager.platform.call.CallLog;
import app.musicschoolmanager.platform.call.OutboundCall;
import app.musicschoolmanager.platform.call.Outcome;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.integration.IntegrationFailed;
import app.musicschoolmanager.platform.integration.Outbound;
import app.musicschoolmanager.platform.webhook.Hmac;
import app.musicschoolmanager.platform.webhook.outgoing.Message.State;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells addresses what they are to be told, each one thing after the other and beside all others,
 * so that a slow one holds up nobody else. What is not taken is sent again with growing pauses; an
 * address that takes nothing at all gets one attempt a minute, not one for each message.
 */
final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final int DOUBLINGS = 9;
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  private final Database database;
  private final OutgoingTable hooks;
  private final MessageTable messages;
  private final Outbound outbound;
  private final CallLog calls;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final Semaphore work = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().daemon().name("webhooks").unstarted(this::loop);
  private final ExecutorService ways =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 1).factory());
  private volatile boolean closed;

  Courier(OutgoingTable hooks, MessageTable messages, Outbound outbound) {
    this.database = hooks.database();
    this.hooks = hooks;
    this.messages = messages;
    this.outbound = outbound;
    this.calls = new CallLog(database);
  }

  void start() {
    thread.start();
  }

  /** There may be something to tell. */
  void wake() {
    work.release();
  }

  private void loop() {
    while (!closed) {
      try {
        sendDue();
      } catch (RuntimeException e) {
        LOG.error("Webhooks could not be sent; they are tried again in a minute", e);
      }
      try {
        if (work.tryAcquire(SHORTEST.toSeconds(), TimeUnit.SECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        closed = true;
      }
    }
  }

  /** Begins to tell all that is due, each address on a way of its own. */
  List<Future<?>> sendDue() {
    return messages.hooksWithDue().stream()
        .<Future<?>>map(hook -> ways.submit(() -> tellAll(hook)))
        .toList();
  }

  private void tellAll(String hookId) {
    // What comes up between the last look and the end of being busy is looked for once more.
    while (!closed && busy.add(hookId)) {
      try {
        for (var next = messages.claimNext(hookId);
            next.isPresent();
            next = closed ? Optional.empty() : messages.claimNext(hookId)) {
          tell(next.get());
        }
      } catch (RuntimeException e) {
        LOG.error("Webhook {} could not be sent; it is tried again soon", hookId, e);
        return;
      } finally {
        busy.remove(hookId);
      }
      if (!messages.hooksWithDue().contains(hookId)) {
        return;
      }
    }
  }

  private void tell(Message message) {
    Optional<OutgoingHook> hook = hooks.find(message.hookId());
    if (hook.isEmpty()) {
      return; // it was removed, and the message with it
    }
    Attempt attempt = attempt(hook.get(), message.id(), message.body());
    database.write(sql -> {
      Instant now = database.clock().instant();
      if (attempt.isGood()) {
        messages.note(message, State.SENT, now, attempt, sql);
        return null;
      }
      Duration pause = pause(message.attempts(), attempt.again());
      boolean over = attempt.isGone() || now.plus(pause).isAfter(message.giveUp());
      State state = over ? State.FAILED : State.WAITING;
      messages.note(message, state, over ? now : now.plus(pause), attempt, sql);
      if (over && !messages.hasTaken(message.hookId(), message.createdAt(), sql)) {
        hooks.pause(message.hookId(), sql);
      } else if (attempt.isAboutAll()) {
        hooks.hold(message.hookId(), now.plus(pause(1, attempt.again())), sql);
      }
      return null;
    });
  }

  private static Duration pause(long attempts, Duration asked) {
    long doublings = Math.clamp(attempts - 1, 0, DOUBLINGS);
    Duration pause = SHORTEST.multipliedBy(1L << doublings);
    Duration longer = asked == null || asked.compareTo(pause) < 0 ? pause : asked;
    return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }

  /** Tells an address something, whatever comes of it, and notes the call. */
  Attempt attempt(OutgoingHook hook, String id, String body) {
    Instant at = database.clock().instant();
    long start = System.nanoTime();
    Attempt attempt = answer(hook, id, body);
    long millis = (System.nanoTime() - start) / 1_000_000;
    Outcome outcome =
        attempt.status() == null
            ? Outcome.valueOf(attempt.outcome().toUpperCase(Locale.ROOT))
            : Outcome.of(attempt.status());
    String host = String.valueOf(URI.create(hook.url()).getHost());
    OutboundCall call =
        new OutboundCall(
            hook.name(),
            OutboundCall.WEBHOOK,
            host,
            "",
            outcome,
            attempt.status(),
            millis,
            null,
            at);
    calls.add(id, List.of(call));
    return attempt;
  }

  private Attempt answer(OutgoingHook hook, String id, String body) {
    String time = String.valueOf(database.clock().instant().getEpochSecond());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    byte[] signature = Hmac.of(Hmac.key(hooks.secret(hook)), Hmac.head(id, time), bytes);
    Map<String, String> headers =
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", time,
            "webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature));
    try {
      Outbound.Told told = outbound.tell(hook.url(), headers, bytes);
      return Attempt.answered(told.status(), told.again());
    } catch (IntegrationFailed e) {
      return Attempt.failed(Outcome.NO_HOST);
    } catch (IOException e) {
      return Attempt.failed(Outcome.of(e));
    }
  }

  /** Lets end what is under way; whatever takes too long is sent again after the next start. */
  @Override
  public void close() {
    closed = true;
    wake();
    ways.shutdown();
    try {
      thread.join(STOP_LIMIT.toMillis());
      if (!ways.awaitTermination(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        ways.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
