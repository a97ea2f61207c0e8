package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.model.Field;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Notes what it was told, once it is let. */
final class Book implements Action {
  final List<String> notes = new CopyOnWriteArrayList<>();
  volatile CountDownLatch gate = new CountDownLatch(0);

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("book", "Book an order")
        .parameters(
            Field.string("who", "Who").required(),
            Field.money("total", "Total").required(),
            Field.string("channel", "Channel"))
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws InterruptedException {
    notes.add(context.input().text("who") + " begun");
    gate.await();
    notes.add(
        "%s %s %s by %s"
            .formatted(
                context.input().text("who"),
                context.input().decimal("total"),
                context.input().text("channel"),
                context.caller().email()));
    return ActionResult.of("Booked.");
  }

  List<String> done() {
    return notes.stream().filter(note -> !note.endsWith(" begun")).toList();
  }

  /** A webhook that runs it. */
  static Map<String, Object> hook(String scheme) {
    return Map.of(
        "name",
        "Orders",
        "action",
        "book",
        "scheme",
        scheme,
        "parameters",
        Map.of(
            "who", Map.of("pointer", "/order/customer"),
            "total", Map.of("pointer", "/order/total"),
            "channel", Map.of("value", "web")));
  }
}
