package org.example.makerspace.action;

import java.time.Duration;
import org.example.makerspace.item.Item;
import org.example.makerspace.platform.action.Action;
import org.example.makerspace.platform.action.ActionContext;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.action.ActionResult;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.DataScope;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Values;
import org.example.makerspace.stockmovement.StockMovement;

/** Notes a withdrawal and takes the pieces off the stock. */
public final class TakeMaterial implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("take-material", "Take material")
        .description("Notes a withdrawal and takes the pieces off the stock.")
        .audience(Audience.BOTH)
        .scope(DataScope.USER_SCOPED)
        .parameters(
            Field.string("slip", "Slip no.").required().pattern("[A-Z]{2}-[0-9]{1,8}"),
            Field.reference("item", "Material", "item").required(),
            Field.integer("pieces", "Pieces").required().min("1").max("500"))
        .timeout(Duration.ofSeconds(30))
        .triggers("I take plywood")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String slip, String item, long pieces) {
    static Input of(Values values) {
      return new Input(values.text("slip"), values.text("item"), values.integer("pieces"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    Item item = app.items().get(input.item());
    if (item.stock() < input.pieces()) {
      return ActionResult.of("Only %d of %s are left.".formatted(item.stock(), item.name()))
          .with("taken", 0);
    }
    StockMovement taken =
        app.stockMovements()
            .create(
                StockMovement.draft()
                    .code(input.slip())
                    .item(item.id())
                    .pieces(input.pieces())
                    .day(app.today())
                    .weighedAt(app.now())
                    .direction(StockMovement.Direction.OUT));
    return ActionResult.of("Noted as %s.".formatted(taken.code())).with("taken", input.pieces());
  }
}
