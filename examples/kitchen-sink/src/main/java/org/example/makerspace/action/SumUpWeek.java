package org.example.makerspace.action;

import java.time.Duration;
import org.example.makerspace.casemodel.Case;
import org.example.makerspace.platform.action.Action;
import org.example.makerspace.platform.action.ActionContext;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.action.ActionResult;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.DataScope;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Values;

/** Counts the repairs of everybody, by how far they have come. */
public final class SumUpWeek implements Action {
  public static final Field RESULT_DONE = Field.integer("done", "Repairs done");
  public static final Field RESULT_SUMMARY = Field.text("summary", "Summary");

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("sum-up-week", "Sum the week up")
        .description("Counts the repairs of everybody, by how far they have come.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SYSTEM_WIDE)
        .results(RESULT_DONE, RESULT_SUMMARY)
        .timeout(Duration.ofSeconds(30))
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input() {
    static Input of(Values values) {
      return new Input();
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    long done = app.cases().findByStatus(Case.Status.DONE).size();
    long all = app.cases().count();
    app.log("Looked at %d repairs.".formatted(all));
    String summary = "%d of %d repairs are done".formatted(done, all);
    return ActionResult.of(summary).with("done", done).with("all", all).with("summary", summary);
  }
}
