package app.shopinventory.action;

import app.shopinventory.lowstockalert.LowStockAlertModel;
import app.shopinventory.lowstockalert.LowStockAlertRepository;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.auth.Caller;
import app.shopinventory.platform.integration.HttpService;
import app.shopinventory.platform.integration.MailService;
import app.shopinventory.product.ProductModel;
import app.shopinventory.product.ProductRepository;
import app.shopinventory.shopsetting.ShopSettingModel;
import app.shopinventory.shopsetting.ShopSettingRepository;
import app.shopinventory.stockmovement.StockMovementModel;
import app.shopinventory.stockmovement.StockMovementRepository;
import app.shopinventory.supplier.SupplierModel;
import app.shopinventory.supplier.SupplierRepository;
import app.shopinventory.todoitem.TodoItemModel;
import app.shopinventory.todoitem.TodoItemRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** What an action of this app may touch, as far as its caller's scope reaches. */
public final class AppContext {
  private final ActionContext context;

  public AppContext(ActionContext context) {
    this.context = context;
  }

  public SupplierRepository suppliers() {
    return new SupplierRepository(context.records(SupplierModel.MODEL));
  }

  public ProductRepository products() {
    return new ProductRepository(context.records(ProductModel.MODEL));
  }

  public StockMovementRepository stockMovements() {
    return new StockMovementRepository(context.records(StockMovementModel.MODEL));
  }

  public LowStockAlertRepository lowStockAlerts() {
    return new LowStockAlertRepository(context.records(LowStockAlertModel.MODEL));
  }

  public ShopSettingRepository shopSettings() {
    return new ShopSettingRepository(context.records(ShopSettingModel.MODEL));
  }

  public TodoItemRepository todoItems() {
    return new TodoItemRepository(context.records(TodoItemModel.MODEL));
  }

  /**
   * Read the shop's new orders every hour by the Admin API, with an access token of the shop, to
   * book their lines as sales; nothing is written to Shopify.
   */
  public HttpService shopify() {
    return context.http("shopify");
  }

  /**
   * Send reorder e-mails to suppliers, and the daily list of new alerts and the weekly summary to
   * the managers' address.
   */
  public MailService email() {
    return context.mail("email");
  }

  /**
   * Does all of it or nothing, while nobody else writes. Call no service inside: others wait. Mail
   * goes once all of it is done.
   */
  public <T> T together(Supplier<T> work) {
    return context.together(work);
  }

  /** Like {@link #together(Supplier)}, for work without a result. */
  public void together(Runnable work) {
    context.together(() -> {
      work.run();
      return null;
    });
  }

  /** On whose behalf the action runs. */
  public Caller caller() {
    return context.caller();
  }

  /** The addresses of the active administrators. */
  public List<String> administrators() {
    return context.administrators();
  }

  /** The present moment by the app's clock. */
  public Instant now() {
    return context.now();
  }

  /** Today's date by the app's clock. */
  public LocalDate today() {
    return context.today();
  }

  /** Where the owner is: what day and what time of day it is, is meant there. */
  public ZoneId zone() {
    return context.zone();
  }

  /** As people write it in the app's language and zone: a date, a moment, a number, an option. */
  public String text(Object value) {
    return context.text(value);
  }

  /** An amount as people write it. */
  public String money(BigDecimal amount) {
    return context.money(amount);
  }

  /** Adds a line to the run's log. */
  public void log(String message) {
    context.log(message);
  }
}
