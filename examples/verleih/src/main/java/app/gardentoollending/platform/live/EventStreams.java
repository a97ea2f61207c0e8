package app.gardentoollending.platform.live;

import app.gardentoollending.platform.auth.Caller;
import app.gardentoollending.platform.web.HttpProblem;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All clients who listen. One thread serves them all and waits for none of them, so that whoever
 * changes something never waits for those who want to know.
 */
public final class EventStreams implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
  private static final Duration BEAT = Duration.ofSeconds(20);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
  private static final int MOST_PER_USER = 20;
  private static final int MOST_WAITING = 10_000;

  private final Function<Context, Optional<Caller>> recheck;
  private final Queue<EventStream> streams = new ConcurrentLinkedQueue<>(); // the oldest first
  private final Backlog backlog = new Backlog(MOST_WAITING);
  private final Recent recent = new Recent();
  private final AtomicBoolean passing = new AtomicBoolean();
  private final AtomicBoolean checking = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor thread;

  /**
   * @param recheck who it is that has opened a stream, or nobody any more
   */
  public EventStreams(Function<Context, Optional<Caller>> recheck) {
    this.recheck = recheck;
    this.thread =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("live").factory());
    thread.scheduleAtFixedRate(
        () -> guarded(this::beatAll), BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
  }

  /**
   * Opens a stream on a request that has been made to wait.
   *
   * @param subject what it is to tell of; null for everything
   * @param age how old what the client knows is: it is told what has happened since; null if it
   *     wants to know only what happens from now on
   * @return what is done when the stream is over
   */
  CompletableFuture<Void> open(Context ctx, Caller caller, String subject, Duration age) {
    long now = System.nanoTime();
    EventStream stream = stream(ctx, caller, subject);
    streams.add(stream);
    recent.heed();
    stream.ended().whenComplete((nothing, failure) -> close(stream));
    makeRoom(caller.userId());
    if (thread.isShutdown()) {
      stream.end();
    }
    stream.listen(() -> soon(stream::write));
    // Whoever has lost their rights since they were asked for is not in time for the next check.
    soon(() -> check(stream));
    if (age != null) {
      soon(() -> catchUp(stream, now - age.toNanos()));
    }
    return stream.ended();
  }

  private void close(EventStream stream) {
    streams.remove(stream);
    recent.heed();
  }

  private void catchUp(EventStream stream, long moment) {
    recent
        .from(moment)
        .ifPresentOrElse(
            events -> events.stream().filter(stream::wants).forEach(stream::tell),
            () -> stream.tell(new Missed()));
  }

  private static EventStream stream(Context ctx, Caller caller, String subject) {
    try {
      return new EventStream(ctx, caller, subject);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends the oldest streams of somebody who has too many. Most likely nobody reads them any more: a
   * client that has gone is noticed only when something is written to it.
   */
  private void makeRoom(String userId) {
    List<EventStream> open =
        streams.stream().filter(it -> it.caller().userId().equals(userId)).toList();
    open.stream().limit(Math.max(0, open.size() - MOST_PER_USER)).forEach(EventStream::end);
  }

  /** Refuses to begin what would end at once. */
  void requireRunning() {
    if (thread.isShutdown()) {
      throw new HttpProblem(503, "Not available", "The app stops.");
    }
  }

  /** Tells everybody who may know. Returns at once. */
  public void publish(LiveEvent event) {
    if (!isHeeded()) {
      lose();
      return;
    }
    recent.add(event);
    backlog.add(event);
    if (passing.compareAndSet(false, true)) {
      soon(this::pass);
    }
  }

  private void pass() {
    passing.set(false);
    for (LiveEvent event = backlog.next(); event != null; event = backlog.next()) {
      for (EventStream stream : streams) {
        if (stream.wants(event)) {
          stream.tell(event);
        }
      }
    }
  }

  /** Ends the streams of those who are no longer signed in, and looks again at what others may. */
  public void recheck() {
    if (checking.compareAndSet(false, true)) {
      soon(this::check);
    }
  }

  private void check() {
    checking.set(false);
    streams.forEach(this::check);
  }

  private void check(EventStream stream) {
    recheck.apply(stream.ctx()).ifPresentOrElse(stream::caller, stream::end);
  }

  /** Work that fails must not end the thread that serves everybody. */
  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("Streams of events could not be looked after; in a moment they will be", e);
    }
  }

  /** Shows soon that the streams live, and looks whether they still may. */
  void beat() {
    soon(this::beatAll);
  }

  private void beatAll() {
    check();
    streams.forEach(EventStream::beat);
  }

  private void soon(Runnable work) {
    try {
      thread.execute(() -> guarded(work));
    } catch (RejectedExecutionException e) {
      LOG.debug("The app stops, and the streams with it");
    }
  }

  /** Notes that something has happened of which no event was made, as nobody listened. */
  void lose() {
    recent.lose();
    if (!streams.isEmpty()) { // which were opened meanwhile
      soon(() -> streams.forEach(stream -> stream.tell(new Missed())));
    }
  }

  /** Whether somebody listens, or did a moment ago and may be about to again. */
  boolean isHeeded() {
    if (!streams.isEmpty()) {
      recent.heed();
    }
    return recent.isHeeded();
  }

  /** How many streams are open. */
  public int count() {
    return streams.size();
  }

  /** Ends all streams, so that nobody waits for them when the app stops. */
  @Override
  public void close() {
    thread.shutdown();
    List.copyOf(streams).forEach(EventStream::end);
    try {
      // What it has begun still asks the database who may listen.
      if (!thread.awaitTermination(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("The streams of events do not come to an end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
