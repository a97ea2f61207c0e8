package app.gardentoollending.platform.live;

import app.gardentoollending.platform.auth.Caller;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.ModelRegistry;
import app.gardentoollending.platform.model.Scope;
import app.gardentoollending.platform.web.Access;
import app.gardentoollending.platform.web.BadRequest;
import app.gardentoollending.platform.web.Callers;
import app.gardentoollending.platform.web.Forbidden;
import app.gardentoollending.platform.web.HttpProblem;
import app.gardentoollending.platform.web.NotFound;
import app.gardentoollending.platform.web.Routes;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;

/**
 * {@code /api/events}: a stream of server-sent events about the records that the caller may see,
 * all or those of one {@code model}.
 */
public final class EventRoutes {
  private static final String TYPE = "text/event-stream";
  private static final List<String> FITTING = List.of(TYPE, "text/*", "*/*");

  private final EventStreams streams;
  private final ModelRegistry models;

  public EventRoutes(EventStreams streams, ModelRegistry models) {
    this.streams = streams;
    this.models = models;
  }

  public void register(Routes routes) {
    routes.get("/api/events", Access.SIGNED_IN, this::stream);
  }

  private void stream(Context ctx) {
    Caller caller = Callers.of(ctx);
    String subject = subject(ctx, caller);
    String accepted = ctx.header("Accept");
    if (accepted != null && FITTING.stream().noneMatch(accepted::contains)) {
      throw new HttpProblem(
          406, "Not acceptable", "This is a stream of events: send Accept: " + TYPE + ".");
    }
    streams.requireRunning();
    ctx.contentType(TYPE).header("X-Accel-Buffering", "no");
    if (ctx.method() != HandlerType.HEAD) { // of which nothing follows that could be listened to
      ctx.future(() -> streams.open(ctx, caller, subject));
    }
  }

  private String subject(Context ctx, Caller caller) {
    if (!Set.of("model").containsAll(ctx.queryParamMap().keySet())) {
      throw new BadRequest("The only parameter of events is model.");
    }
    String name = ctx.queryParam("model");
    if (name == null) {
      return null;
    }
    Model model = models.find(name).orElseThrow(NotFound::new);
    if (!Scope.of(caller).mayRead(model)) {
      throw new Forbidden("You may not see " + model.labelPlural() + ".");
    }
    return name;
  }
}
