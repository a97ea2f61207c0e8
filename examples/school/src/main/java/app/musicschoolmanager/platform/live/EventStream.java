package app.musicschoolmanager.platform.live;

import app.musicschoolmanager.platform.auth.Caller;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * One client who listens. Only the thread of the streams uses it; it never waits for the client,
 * and no thread belongs to it.
 */
final class EventStream {
  /** Tells browsers how long to wait, in milliseconds, before they come back. */
  private static final String HELLO = "retry: 3000\n\n";

  private static final String BEAT = ":\n\n";
  private static final int MOST_WAITING = 100;
  private static final int MOST_MISSED = 2;

  private final Context ctx;
  private final String subject;
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final Backlog backlog = new Backlog(MOST_WAITING);
  private final ServletOutputStream out;
  private Caller caller;
  private String next = HELLO;
  private int missed;

  /**
   * @param subject what the client listens to; null for everything
   */
  EventStream(Context ctx, Caller caller, String subject) throws IOException {
    this.ctx = ctx;
    this.caller = caller;
    this.subject = subject;
    this.out = ctx.res().getOutputStream();
  }

  /** Makes the client be told when it is ready to be told more. */
  void listen(Runnable ready) {
    out.setWriteListener(
        new WriteListener() {
          @Override
          public void onWritePossible() {
            ready.run();
          }

          @Override
          public void onError(Throwable failure) {
            end(); // the client has gone, which clients do
          }
        });
  }

  Context ctx() {
    return ctx;
  }

  Caller caller() {
    return caller;
  }

  void caller(Caller now) {
    caller = now;
  }

  boolean wants(LiveEvent event) {
    return (subject == null || subject.equals(event.subject())) && event.isFor(caller);
  }

  void tell(LiveEvent event) {
    backlog.add(event.told());
    write();
  }

  /** Shows that the connection lives, to the client and to whatever lies between. */
  void beat() {
    if (out.isReady()) {
      missed = 0;
      next = next == null && backlog.isEmpty() ? BEAT : next;
      write();
    } else if (++missed > MOST_MISSED) {
      end(); // it takes nothing any more
    }
  }

  /** Writes as much of what waits as the client takes now. */
  void write() {
    try {
      while (!end.isDone() && out.isReady()) {
        if (next == null) {
          next = text(backlog.next());
        }
        if (next == null) {
          return;
        }
        out.write(next.getBytes(StandardCharsets.UTF_8));
        next = null;
        if (out.isReady()) {
          out.flush();
        }
      }
    } catch (IOException | IllegalStateException e) {
      end();
    }
  }

  private static String text(LiveEvent event) {
    return event == null ? null : "event: " + event.name() + "\ndata: " + event.json() + "\n\n";
  }

  void end() {
    end.complete(null);
  }

  /** Is done when the stream is over, whoever has ended it. */
  CompletableFuture<Void> ended() {
    return end;
  }
}
