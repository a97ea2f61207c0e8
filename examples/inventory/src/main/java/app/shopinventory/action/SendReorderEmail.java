package app.shopinventory.action;

import app.shopinventory.platform.action.Action;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.action.ActionDefinition;
import app.shopinventory.platform.action.ActionResult;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.DataScope;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Values;
import app.shopinventory.product.Product;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Sends the supplier you choose one e-mail that lists all of its products that are low. */
public final class SendReorderEmail implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-reorder-email", "Send reorder e-mail")
        .description(
            "Sends the supplier you choose one e-mail that lists all of its products that are low.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("supplier", "Supplier", "supplier")
                .required()
                .help(
                    "The e-mail goes to this supplier and lists all of its products that are low."))
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers("Send a reorder e-mail", "Reorder from a supplier", "Mail a supplier what is low")
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
      app.log("No reorder e-mail to " + supplier.name() + ": none of its products is low");
      return ActionResult.of("Nothing from " + supplier.name() + " is low, so no e-mail was sent.")
          .with("supplier", supplier.name())
          .with("address", supplier.email())
          .with("productsListed", 0);
    }

    if (!app.email().isConnected()) {
      app.log("No reorder e-mail to " + supplier.name() + ": e-mail is not connected");
      return ActionResult.of(
              "No e-mail was sent to "
                  + supplier.name()
                  + " ("
                  + supplier.email()
                  + ") because e-mail is not connected; products that are low: "
                  + lowProducts.size()
                  + ".")
          .with("supplier", supplier.name())
          .with("address", supplier.email())
          .with("productsListed", 0);
    }

    app.email().send(supplier.email(), "Reorder", reorderText(supplier.name(), lowProducts));
    app.log("Reorder e-mail to " + supplier.name() + " lists " + counted(lowProducts));
    return ActionResult.of(
            "The reorder e-mail to "
                + supplier.name()
                + " ("
                + supplier.email()
                + ") was sent and lists "
                + counted(lowProducts)
                + ".")
        .with("supplier", supplier.name())
        .with("address", supplier.email())
        .with("productsListed", lowProducts.size());
  }

  private static List<Product> lowProductsOf(String supplierId, AppContext app) {
    return app.products().findBySupplier(supplierId).stream()
        .filter(product -> stockOf(product) <= product.reorderLevel())
        .sorted(
            Comparator.comparing(Product::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Product::sku))
        .toList();
  }

  private static long stockOf(Product product) {
    return product.stock() == null ? 0L : product.stock();
  }

  private static String reorderText(String supplierName, List<Product> lowProducts) {
    String lines =
        lowProducts.stream()
            .map(product ->
                "- "
                    + product.name()
                    + " (SKU "
                    + product.sku()
                    + "): in stock "
                    + stockOf(product)
                    + ", reorder level "
                    + product.reorderLevel())
            .collect(Collectors.joining("\n"));
    return "Dear "
        + supplierName
        + ",\n\n"
        + "We would like to reorder the following products:\n\n"
        + lines
        + "\n\nKind regards\n";
  }

  private static String counted(List<Product> products) {
    return products.size() == 1 ? "1 product" : products.size() + " products";
  }
}
