package app.gardenclubtoolrental.action;

import app.gardenclubtoolrental.device.DeviceModel;
import app.gardenclubtoolrental.device.DeviceRepository;
import app.gardenclubtoolrental.loan.LoanModel;
import app.gardenclubtoolrental.loan.LoanRepository;
import app.gardenclubtoolrental.platform.action.ActionContext;
import app.gardenclubtoolrental.platform.auth.Caller;
import app.gardenclubtoolrental.platform.integration.MailService;
import app.gardenclubtoolrental.wishlistitem.WishlistItemModel;
import app.gardenclubtoolrental.wishlistitem.WishlistItemRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** What an action of this app may touch, as far as its caller's scope reaches. */
public final class AppContext {
  private final ActionContext context;

  public AppContext(ActionContext context) {
    this.context = context;
  }

  public DeviceRepository devices() {
    return new DeviceRepository(context.records(DeviceModel.MODEL));
  }

  public LoanRepository loans() {
    return new LoanRepository(context.records(LoanModel.MODEL));
  }

  public WishlistItemRepository wishlistItems() {
    return new WishlistItemRepository(context.records(WishlistItemModel.MODEL));
  }

  /**
   * Tägliche Erinnerungen an Mitglieder und die monatliche Übersicht an den Vorstand per E-Mail
   * verschicken.
   */
  public MailService email() {
    return context.mail("email");
  }

  /** Does all of it or nothing, while nobody else writes. Call no service inside: others wait. */
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

  /** Adds a line to the run's log. */
  public void log(String message) {
    context.log(message);
  }
}
