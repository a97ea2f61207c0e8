package app.musicschoolmanager.platform.mail;

import app.musicschoolmanager.platform.mail.Letter.State;
import app.musicschoolmanager.platform.mail.MailFault.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters: at once for whoever waits for it, and again and again in the background. Pauses
 * grow from a minute to an hour; a server that cannot be spoken to gets one attempt a minute, not
 * one for each letter.
 */
final class Sender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 6;
  private static final int REASON = 500;
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  /** Speaks to the server. */
  interface Way {
    void send(Letter letter) throws MailFault;

    /**
     * Hears what came of it, once that is kept.
     *
     * @param fault null if the mail is sent
     */
    void sent(Letter letter, MailFault fault, Duration took);
  }

  private final LetterTable letters;
  private final Way way;
  private final Clock clock;
  private final Map<String, Pause> paused = new ConcurrentHashMap<>();
  private final Semaphore work = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().daemon().name("mail").unstarted(this::loop);
  private final ExecutorService asked =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("mail-now-", 1).factory());
  private volatile boolean closed;

  /** How long a server is left alone, and why. */
  private record Pause(Instant until, String why) {}

  Sender(LetterTable letters, Way way, Clock clock) {
    this.letters = letters;
    this.way = way;
    this.clock = clock;
  }

  void start() {
    thread.start();
  }

  /** There may be something to send. */
  void wake() {
    work.release();
  }

  /**
   * Tries a letter that its writer has claimed. It is on a thread of its own, so that a run that is
   * stopped meanwhile neither cuts the conversation short nor leaves open how it ended.
   *
   * @return why it is not sent, or null if it is
   */
  MailFault sendNow(Letter letter) {
    Pause pause = paused.get(letter.origin().server());
    if (pause != null && clock.instant().isBefore(pause.until())) {
      letters.notSent(letter, State.WAITING, pause.until(), pause.why());
      return new MailFault(Kind.LATER, pause.why(), null);
    }
    try {
      return asked.submit(() -> attempt(letter)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new MailFault(Kind.LATER, "The run was stopped.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The mail could not be noted as sent.", e.getCause());
    }
  }

  /** Sends everything that is due, one after the other. */
  void sendDue() {
    while (!closed && letters.hasDue()) {
      Optional<Letter> next = letters.claimNext();
      next.ifPresent(this::attempt);
    }
  }

  private void loop() {
    while (!closed) {
      try {
        sendDue();
      } catch (RuntimeException e) {
        LOG.error("Mail could not be sent; it is tried again in a minute", e);
      }
      rest();
    }
  }

  private void rest() {
    try {
      if (work.tryAcquire(SHORTEST.toSeconds(), TimeUnit.SECONDS)) {
        work.drainPermits();
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private MailFault attempt(Letter letter) {
    long start = System.nanoTime();
    MailFault fault = outcome(letter);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (fault == null) {
      letters.remove(letter);
    } else {
      note(letter, fault);
    }
    way.sent(letter, fault, took);
    return fault;
  }

  private MailFault outcome(Letter letter) {
    try {
      way.send(letter);
      paused.remove(letter.origin().server());
      return null;
    } catch (MailFault fault) {
      return fault;
    } catch (RuntimeException e) {
      // Settings may be gone that were there when it was written.
      LOG.error("Mail {} could not be sent", letter.id(), e);
      return new MailFault(Kind.LATER, String.valueOf(e.getMessage()), e);
    }
  }

  private void note(Letter letter, MailFault fault) {
    Instant now = clock.instant();
    Instant next = now.plus(pause(letter.attempts()));
    boolean over = fault.kind() == Kind.REFUSED || next.isAfter(letter.giveUp());
    String reason = reason(fault);
    letters.notSent(letter, over ? State.FAILED : State.WAITING, over ? now : next, reason);
    LOG.warn("Mail {} was not sent{}: {}", letter.id(), over ? " and is given up" : "", reason);
    if (fault.kind() == Kind.UNREACHABLE) {
      String server = letter.origin().server();
      paused.put(server, new Pause(now.plus(SHORTEST), reason));
      letters.pause(server, now.plus(SHORTEST), reason);
    }
  }

  private static Duration pause(long attempts) {
    long doublings = Math.clamp(attempts - 1, 0, DOUBLINGS);
    Duration pause = SHORTEST.multipliedBy(1L << doublings);
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  private static String reason(MailFault fault) {
    String reason = fault.getMessage();
    return reason.length() > REASON ? reason.substring(0, REASON - 1) + "…" : reason;
  }

  /** Lets what is under way end; whatever takes too long is tried again after the next start. */
  @Override
  public void close() {
    closed = true;
    wake();
    asked.shutdown();
    try {
      thread.join(STOP_LIMIT.toMillis());
      if (!asked.awaitTermination(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("A mail is still being sent; it is sent again if its end is not noted.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
