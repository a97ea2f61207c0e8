package app.musicschoolmanager.platform.web.server;

import io.javalin.http.Context;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The rest of a body that has been refused. Its connection is closed, and whoever still sends then
 * would hear of a broken connection in place of the answer. So the answer goes first, and for a
 * moment what else comes is read and forgotten.
 */
final class UnreadBody {
  private static final int MOST = 8_000_000;
  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private UnreadBody() {}

  /** Sends the result as it stands, before anything else is done with the request. */
  static void answerFirst(Context ctx) {
    byte[] answer = String.valueOf(ctx.result()).getBytes(StandardCharsets.UTF_8);
    ctx.result("");
    try {
      ctx.res().setContentLength(answer.length);
      ctx.res().getOutputStream().write(answer);
      ctx.res().flushBuffer();
      forget(ctx.req().getInputStream());
    } catch (IOException | IllegalStateException e) {
      // Whoever has gone needs no answer, and what somebody else reads is not read here.
    }
  }

  private static void forget(ServletInputStream rest) throws IOException {
    byte[] some = new byte[16_384];
    long end = System.nanoTime() + MOMENT.toNanos();
    int read = 0;
    while (read < MOST && System.nanoTime() < end && !rest.isFinished()) {
      int there = rest.available();
      if (there > 0) {
        read += rest.read(some, 0, Math.min(there, some.length));
      } else {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
