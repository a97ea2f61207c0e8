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
import app.shopinventory.product.Product;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Sends a supplier an e-mail that lists all of its products that are low. */
public final class SendReorderEmail implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-reorder-email", "Send reorder e-mail")
        .description("Sends a supplier an e-mail that lists all of its products that are low.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("supplier", "Supplier", "supplier")
                .required()
                .help("Gets an e-mail that lists all of its products that are low."))
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "send a reorder e-mail",
            "reorder from a supplier",
            "order low products from the supplier")
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
    var supplier = app.suppliers().get(input.supplier());
    List<Product> lowProducts = lowProductsOf(supplier.id(), app);
    if (lowProducts.isEmpty()) {
      app.log("Nothing of " + supplier.name() + " is low.");
      return ActionResult.of("Nothing of " + supplier.name() + " is low; no e-mail was sent.")
          .with("productsListed", 0);
    }
    String address = supplier.email();
    if (address == null || address.isBlank()) {
      throw new BadRequest(supplier.name() + " has no e-mail address; no e-mail was sent.");
    }
    if (!app.email().isConnected()) {
      app.log("E-mail is not connected; no reorder e-mail was sent to " + supplier.name() + ".");
      return ActionResult.of(
              "E-mail is not connected; no e-mail was sent to "
                  + supplier.name()
                  + " ("
                  + address
                  + "). Products that are low: "
                  + lowProducts.size()
                  + ".")
          .with("productsListed", 0);
    }
    app.email().send(address, "Reorder", reorderText(supplier.name(), lowProducts));
    app.log(
        "Sent a reorder e-mail to "
            + supplier.name()
            + " with "
            + lowProducts.size()
            + " product(s).");
    return ActionResult.of(
            "Reorder e-mail sent to "
                + supplier.name()
                + " ("
                + address
                + "). Products listed: "
                + lowProducts.size()
                + ".")
        .with("supplier", supplier.name())
        .with("address", address)
        .with("productsListed", lowProducts.size());
  }

  private static List<Product> lowProductsOf(String supplierId, AppContext app) {
    return app.products().findBySupplier(supplierId).stream()
        .filter(product -> stockOf(product) <= product.reorderLevel())
        .sorted(Comparator.comparing(Product::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private static long stockOf(Product product) {
    return product.stock() == null ? 0 : product.stock();
  }

  private static String reorderText(String supplierName, List<Product> lowProducts) {
    String lines =
        lowProducts.stream().map(product -> productLine(product)).collect(Collectors.joining("\n"));
    return "Hello "
        + supplierName
        + ",\n\n"
        + "Please deliver the following products, which are low in our stock:\n\n"
        + lines
        + "\n";
  }

  private static String productLine(Product product) {
    return "- "
        + product.name()
        + ", SKU "
        + product.sku()
        + ", in stock: "
        + stockOf(product)
        + ", reorder level: "
        + product.reorderLevel();
  }
}
