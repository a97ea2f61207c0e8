package org.example.makerspace.action;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.example.makerspace.platform.action.Action;
import org.example.makerspace.platform.action.ActionContext;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.action.ActionResult;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.DataScope;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Values;

/** Writes the day, its weather and how many repairs there are into a sheet. */
public final class NoteDay implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("note-day", "Note the day")
        .description("Writes the day, its weather and how many repairs there are into a sheet.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SYSTEM_WIDE)
        .parameters(
            Field.string("sheet", "Sheet")
                .required()
                .pattern("[A-Za-z0-9_-]{10,100}")
                .help("The long part of its address."))
        .integrations("weather", "sheets")
        .timeout(Duration.ofSeconds(20))
        .triggers("note the day")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String sheet) {
    static Input of(Values values) {
      return new Input(values.text("sheet"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    double degrees = app.weather().get("/now").orThrow().json().path("degrees").asDouble();
    List<Object> row = List.of(app.today().toString(), degrees, app.cases().count());
    String path = "/v4/spreadsheets/" + input.sheet() + "/values/A1:append";
    app.sheets().post(path, Map.of("values", List.of(row))).orThrow();
    return ActionResult.of("Noted: %s degrees".formatted(degrees)).with("degrees", degrees);
  }
}
