package app.shopinventory.action;

import app.shopinventory.platform.action.Action;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.action.ActionDefinition;
import app.shopinventory.platform.action.ActionResult;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.DataScope;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Values;
import app.shopinventory.platform.web.BadRequest;
import app.shopinventory.platform.web.NotFound;
import app.shopinventory.product.Product;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Sends a supplier one e-mail that lists all of their products that are low. */
public final class SendReorderEmail implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-reorder-email", "Send reorder e-mail")
        .description("Sends a supplier one e-mail that lists all of their products that are low.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("supplier", "Supplier", "supplier")
                .required()
                .help("The supplier who receives the e-mail with all of their low products."))
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
  record Input(String supplier) {
    static Input of(Values values) {
      return new Input(values.text("supplier"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    var supplier =
        app.suppliers()
            .find(input.supplier())
            .orElseThrow(() -> new NotFound("This supplier does not exist."));
    List<Product> lowProducts = lowProductsOf(supplier.id(), app);
    if (lowProducts.isEmpty()) {
      app.log("No reorder e-mail to " + supplier.name() + ": no product is low.");
      return ActionResult.of(
              "Supplier " + supplier.name() + " has no low product, so no e-mail was sent.")
          .with("products", 0)
          .with("sent", false);
    }
    String address = supplier.email();
    if (address == null || address.isBlank()) {
      throw new BadRequest("Supplier " + supplier.name() + " has no e-mail address.");
    }
    String listed = countOfProducts(lowProducts.size());
    if (!app.email().isConnected()) {
      app.log("No reorder e-mail to " + supplier.name() + ": e-mail is not connected.");
      return ActionResult.of(
              "E-mail is not connected, so no reorder e-mail with "
                  + listed
                  + " was sent to "
                  + supplier.name()
                  + " ("
                  + address
                  + ").")
          .with("products", lowProducts.size())
          .with("sent", false);
    }
    app.email().send(address, "Reorder request", reorderText(supplier.name(), lowProducts));
    app.log("Reorder e-mail with " + listed + " sent to " + supplier.name() + ".");
    return ActionResult.of(
            "Reorder e-mail with " + listed + " sent to " + supplier.name() + " (" + address + ").")
        .with("products", lowProducts.size())
        .with("sent", true);
  }

  private static List<Product> lowProductsOf(String supplierId, AppContext app) {
    return app.products().findBySupplier(supplierId).stream()
        .filter(product -> product.stock() <= product.reorderLevel())
        .sorted(Comparator.comparing(Product::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private static String reorderText(String supplierName, List<Product> products) {
    String lines =
        products.stream()
            .map(product ->
                "- "
                    + product.name()
                    + " (SKU "
                    + product.sku()
                    + "): stock "
                    + product.stock()
                    + ", reorder level "
                    + product.reorderLevel())
            .collect(Collectors.joining("\n"));
    return "Dear "
        + supplierName
        + ",\n\nWe need to reorder the following products:\n\n"
        + lines
        + "\n";
  }

  private static String countOfProducts(int count) {
    return count == 1 ? "1 product" : count + " products";
  }
}
