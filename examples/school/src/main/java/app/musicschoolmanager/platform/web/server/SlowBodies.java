package app.musicschoolmanager.platform.web.server;

import java.time.Duration;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Ends bodies that arrive too slowly, whoever reads them. What counts is how long the server has
 * waited for the client, not how long the app takes.
 */
record SlowBodies(Patience patience) implements HttpConfiguration.Customizer {

  @Override
  public Request customize(Request request, HttpFields.Mutable response) {
    boolean hasBody =
        request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    return hasBody ? new Timed(request, patience) : request;
  }

  private static final class Timed extends Request.Wrapper {
    private final Patience patience;
    private long waited;
    private long bytes;
    private Content.Chunk end;

    Timed(Request request, Patience patience) {
      super(request);
      this.patience = patience;
    }

    @Override
    public void demand(Runnable whenThere) {
      long from = NanoTime.now();
      super.demand(
          Invocable.from(
              Invocable.getInvocationType(whenThere),
              () -> {
                waited += NanoTime.since(from);
                whenThere.run();
              }));
    }

    @Override
    public Content.Chunk read() {
      if (end != null) {
        return end;
      }
      Content.Chunk chunk = super.read();
      if (chunk == null || chunk.isLast() || Content.Chunk.isFailure(chunk)) {
        return chunk;
      }
      bytes += chunk.remaining();
      if (!patience.isOver(Duration.ofNanos(waited), bytes)) {
        return chunk;
      }
      chunk.release();
      end =
          Content.Chunk.from(new HttpException.RuntimeException(408, "The body comes too slowly."));
      return end;
    }
  }
}
