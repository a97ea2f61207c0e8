package org.example.makerspace.platform.live;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.example.makerspace.platform.auth.Caller;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.ModelRegistry;
import org.example.makerspace.platform.model.Scope;
import org.example.makerspace.platform.web.Access;
import org.example.makerspace.platform.web.BadRequest;
import org.example.makerspace.platform.web.Callers;
import org.example.makerspace.platform.web.Forbidden;
import org.example.makerspace.platform.web.HttpProblem;
import org.example.makerspace.platform.web.NotFound;
import org.example.makerspace.platform.web.Routes;

/**
 * {@code /api/events}: a stream of server-sent events about the records and runs that the caller
 * may see, all or those of one {@code model}, {@code action} or {@code schedule}; with {@code age}
 * also those of the last so many milliseconds, as far as they are known, else {@code missed}.
 */
public final class EventRoutes {
  private static final String TYPE = "text/event-stream";
  private static final List<String> FITTING = List.of(TYPE, "text/*", "*/*");
  private static final List<String> SUBJECTS = List.of("model", "action", "schedule");

  private static final Pattern AGE = Pattern.compile("[0-9]{1,9}");

  private final EventStreams streams;
  private final ModelRegistry models;
  private final BiPredicate<String, Caller> actions;
  private final BiPredicate<String, Caller> schedules;

  /**
   * @param actions whether there is one with an id whose runs a caller may listen to
   * @param schedules the same
   */
  public EventRoutes(
      EventStreams streams,
      ModelRegistry models,
      BiPredicate<String, Caller> actions,
      BiPredicate<String, Caller> schedules) {
    this.streams = streams;
    this.models = models;
    this.actions = actions;
    this.schedules = schedules;
  }

  public void register(Routes routes) {
    routes.get("/api/events", Access.SIGNED_IN, this::stream);
  }

  private void stream(Context ctx) {
    Caller caller = Callers.of(ctx);
    String subject = subject(ctx, caller);
    Duration age = age(ctx.queryParam("age"));
    String accepted = ctx.header("Accept");
    if (accepted != null && FITTING.stream().noneMatch(accepted::contains)) {
      throw new HttpProblem(
          406, "Not acceptable", "This is a stream of events: send Accept: " + TYPE + ".");
    }
    streams.requireRunning();
    ctx.contentType(TYPE).header("X-Accel-Buffering", "no");
    if (ctx.method() != HandlerType.HEAD) { // of which nothing follows that could be listened to
      ctx.future(() -> streams.open(ctx, caller, subject, age));
    }
  }

  private static Duration age(String millis) {
    if (millis == null) {
      return null;
    }
    if (!AGE.matcher(millis).matches()) {
      throw new BadRequest("age is a number of milliseconds, of nine digits at most.");
    }
    return Duration.ofMillis(Long.parseLong(millis));
  }

  private String subject(Context ctx, Caller caller) {
    Set<String> asked = new HashSet<>(ctx.queryParamMap().keySet());
    asked.remove("age");
    if (asked.size() > 1 || !SUBJECTS.containsAll(asked)) {
      throw new BadRequest("Events can be narrowed by one of model, action and schedule.");
    }
    String action = ctx.queryParam("action");
    String schedule = ctx.queryParam("schedule");
    if (action != null && actions.test(action, caller)) {
      return RunChanged.subject(RunChanged.Of.ACTION, action);
    }
    if (schedule != null && schedules.test(schedule, caller)) {
      return RunChanged.subject(RunChanged.Of.SCHEDULE, schedule);
    }
    if (action != null || schedule != null) {
      throw new NotFound();
    }
    return model(ctx.queryParam("model"), caller);
  }

  private String model(String name, Caller caller) {
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
