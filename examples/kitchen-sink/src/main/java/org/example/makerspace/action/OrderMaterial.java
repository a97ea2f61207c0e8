package org.example.makerspace.action;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.example.makerspace.item.Item;
import org.example.makerspace.platform.action.Action;
import org.example.makerspace.platform.action.ActionContext;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.action.ActionResult;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.DataScope;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Values;

/** Lists what is below its mark and orders it by mail. */
public final class OrderMaterial implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("order-material", "Order what runs out")
        .description("Lists what is below its mark and orders it by mail.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.email("to", "Supplier").required(),
            Field.flag("dryRun", "Only list it").required().defaultValue("true"))
        .integrations("mail")
        .timeout(Duration.ofSeconds(60))
        .triggers("order material")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String to, boolean dryRun) {
    static Input of(Values values) {
      return new Input(values.text("to"), values.flag("dryRun"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    List<Item> low =
        app.items().all().stream()
            .filter(item -> item.reorderAt() != null && item.stock() <= item.reorderAt())
            .toList();
    String list = low.stream().map(Item::name).collect(Collectors.joining("\n"));
    if (low.isEmpty() || input.dryRun()) {
      return ActionResult.of("%d materials run out".formatted(low.size())).with("materials", list);
    }
    app.mail().send(input.to(), "Order", list);
    return ActionResult.of("Ordered %d materials".formatted(low.size())).with("materials", list);
  }
}
