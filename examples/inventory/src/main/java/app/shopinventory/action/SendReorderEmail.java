package app.shopinventory.action;

import app.shopinventory.platform.action.Action;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.action.ActionDefinition;
import app.shopinventory.platform.action.ActionResult;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.DataScope;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Values;
import app.shopinventory.platform.web.Conflict;
import app.shopinventory.product.Product;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Sends a supplier an e-mail with all of their products that are low. */
public final class SendReorderEmail implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-reorder-email", "Send reorder e-mail")
        .description("Sends a supplier an e-mail with all of their products that are low.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("supplier", "Supplier", "supplier")
                .required()
                .help("The e-mail goes to this supplier's address."),
            Field.text("message", "Message")
                .help("Is put below the list word for word, for example the quantities you want."))
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "send a reorder e-mail", "reorder from a supplier", "mail the supplier what is low")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String supplier, String message) {
    static Input of(Values values) {
      return new Input(values.text("supplier"), values.text("message"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    var supplier = app.suppliers().get(input.supplier());
    List<Product> lowProducts =
        app.products().findBySupplier(supplier.id()).stream()
            .filter(product -> stockOf(product) <= product.reorderLevel())
            .sorted(Comparator.comparing(Product::name, String.CASE_INSENSITIVE_ORDER))
            .toList();

    if (lowProducts.isEmpty()) {
      app.log("No reorder e-mail: no product of " + supplier.name() + " is low.");
      return ActionResult.of("No mail was sent: no product of " + supplier.name() + " is low.")
          .with("listedProducts", 0);
    }
    if (!app.email().isConnected()) {
      throw new Conflict("No mail was sent: the mail server is not connected.");
    }

    app.email()
        .send(supplier.email(), "Reorder", mailText(supplier.name(), lowProducts, input.message()));
    app.log(
        "Reorder e-mail with "
            + lowProducts.size()
            + " product(s) sent to "
            + supplier.email()
            + ".");
    return ActionResult.of(
            "The reorder e-mail was sent to "
                + supplier.email()
                + "; products listed: "
                + lowProducts.size()
                + ".")
        .with("listedProducts", lowProducts.size());
  }

  private static long stockOf(Product product) {
    return product.stock() == null ? 0L : product.stock();
  }

  private static String mailText(String supplierName, List<Product> lowProducts, String message) {
    String productLines =
        lowProducts.stream().map(product -> productLine(product)).collect(Collectors.joining("\n"));
    String text =
        "Hello "
            + supplierName
            + ",\n\n"
            + "The following products are low and are to be reordered:\n\n"
            + productLines
            + "\n";
    boolean hasMessage = message != null && !message.isBlank();
    return hasMessage ? text + "\n" + message + "\n" : text;
  }

  private static String productLine(Product product) {
    return "- "
        + product.name()
        + " (SKU "
        + product.sku()
        + "): stock "
        + stockOf(product)
        + ", reorder level "
        + product.reorderLevel();
  }
}
