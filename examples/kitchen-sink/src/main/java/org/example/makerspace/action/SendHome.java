package org.example.makerspace.action;

import java.time.Duration;
import java.util.Map;
import org.example.makerspace.casemodel.Case;
import org.example.makerspace.platform.action.Action;
import org.example.makerspace.platform.action.ActionContext;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.action.ActionResult;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.DataScope;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Values;
import org.example.makerspace.platform.web.Conflict;

/** Has the parcel service fetch a repair that is done, and notes the parcel's number. */
public final class SendHome implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-home", "Send it home")
        .description(
            "Has the parcel service fetch a repair that is done, and notes the parcel's number.")
        .audience(Audience.MEMBER)
        .scope(DataScope.USER_SCOPED)
        .parameters(
            Field.reference("repair", "Repair", "case").required(),
            Field.text("address", "Address").required().max("300"))
        .integrations("parcels")
        .timeout(Duration.ofSeconds(20))
        .triggers("send this repair home")
        .confirm()
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String repair, String address) {
    static Input of(Values values) {
      return new Input(values.text("repair"), values.text("address"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    Case repair = app.cases().get(input.repair());
    if (repair.status() != Case.Status.DONE) {
      throw new Conflict("Only what is done is sent home.");
    }
    Map<String, Object> parcel = Map.of("to", input.address(), "reference", repair.id());
    String number = app.parcels().post("/parcels", parcel).orThrow().json().path("number").asText();
    app.cases()
        .update(repair.id(), Case.draft().notes("Sent home as " + number).pickedUpAt(app.now()));
    return ActionResult.of("Sent home as " + number).with("number", number);
  }
}
