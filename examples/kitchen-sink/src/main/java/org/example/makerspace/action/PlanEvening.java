package org.example.makerspace.action;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.example.makerspace.event.Event;
import org.example.makerspace.platform.action.Action;
import org.example.makerspace.platform.action.ActionContext;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.action.ActionResult;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.DataScope;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Values;

/** Enters an open evening a week from today, unless there is one on that day already. */
public final class PlanEvening implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("plan-evening", "Plan an open evening")
        .description(
            "Enters an open evening a week from today, unless there is one on that day already.")
        .audience(Audience.MEMBER)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.string("topic", "Topic").required().max("150"),
            Field.integer("places", "Places")
                .min("1")
                .max("200")
                .help("As many as usual unless you say otherwise"))
        .timeout(Duration.ofSeconds(30))
        .triggers("let us have an open evening")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String topic, Long places) {
    static Input of(Values values) {
      return new Input(values.text("topic"), values.integer("places"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    Instant begins = app.today().plusWeeks(1).atTime(18, 0).toInstant(ZoneOffset.UTC);
    if (!app.events().findByStartsAt(begins).isEmpty()) {
      return ActionResult.of("There is an evening on that day already.");
    }
    long places =
        input.places() == null ? app.houseSettings().only().usualPlaces() : input.places();
    Event event =
        app.events().create(Event.draft().topic(input.topic()).startsAt(begins).places(places));
    String when = app.text(event.startsAt());
    return ActionResult.of("Planned: %s, %s".formatted(event.topic(), when))
        .with("id", event.id())
        .with("page", app.events().link(event));
  }
}
