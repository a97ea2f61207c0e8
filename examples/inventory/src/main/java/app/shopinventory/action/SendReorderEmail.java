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

/** Sends a supplier an e-mail that lists all of their products that are low in stock. */
public final class SendReorderEmail implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-reorder-email", "Send reorder e-mail")
        .description(
            "Sends a supplier an e-mail that lists all of their products that are low in stock.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("supplier", "Supplier", "supplier")
                .required()
                .help("The supplier who gets the e-mail with all of their products that are low."))
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Send a reorder e-mail", "Reorder from this supplier", "Mail the supplier what is low")
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
    List<Product> low = lowProducts(app, supplier.id());
    if (low.isEmpty()) {
      app.log("No reorder e-mail to " + supplier.name() + ": none of their products is low.");
      return ActionResult.of(
              "None of the products of " + supplier.name() + " is low, so no e-mail was sent.")
          .with("lowProducts", 0);
    }
    if (supplier.email() == null) {
      throw new BadRequest(
          "The e-mail address of "
              + supplier.name()
              + " is missing, so no reorder e-mail was sent.");
    }
    if (!app.email().isConnected()) {
      app.log("No reorder e-mail to " + supplier.name() + ": e-mail is not connected.");
      return ActionResult.of(
              "E-mail is not connected, so the reorder e-mail with "
                  + counted(app, low.size())
                  + " was not sent to "
                  + supplier.email()
                  + ".")
          .with("lowProducts", low.size());
    }
    app.email().send(supplier.email(), "Reorder", reorderText(app, supplier.name(), low));
    app.log(
        "Reorder e-mail sent to " + supplier.name() + " with " + counted(app, low.size()) + ".");
    return ActionResult.of(
            "The reorder e-mail was sent to "
                + supplier.email()
                + " and lists "
                + counted(app, low.size())
                + ".")
        .with("lowProducts", low.size());
  }

  private static List<Product> lowProducts(AppContext app, String supplierId) {
    return app.products().findBySupplier(supplierId).stream()
        .filter(product -> stockOf(product) <= product.reorderLevel())
        .sorted(Comparator.comparing(Product::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private static long stockOf(Product product) {
    return product.stock() == null ? 0L : product.stock();
  }

  private static String reorderText(AppContext app, String supplierName, List<Product> low) {
    String lines =
        low.stream().map(product -> productLine(app, product)).collect(Collectors.joining("\n"));
    return "Hello "
        + supplierName
        + ",\n\n"
        + "These products are at or below our reorder level and are to be reordered:\n\n"
        + lines
        + "\n";
  }

  private static String productLine(AppContext app, Product product) {
    return "- "
        + product.name()
        + ", SKU "
        + product.sku()
        + ", in stock "
        + app.text(stockOf(product))
        + ", reorder level "
        + app.text(product.reorderLevel());
  }

  private static String counted(AppContext app, int count) {
    return app.text(count) + (count == 1 ? " product" : " products");
  }
}
