package app.gardenclubtoolrental;

import app.gardenclubtoolrental.action.BorrowDevice;
import app.gardenclubtoolrental.action.Integrations;
import app.gardenclubtoolrental.action.ReturnDevice;
import app.gardenclubtoolrental.action.SendLoanReminders;
import app.gardenclubtoolrental.action.SendMonthlyOverview;
import app.gardenclubtoolrental.action.ShowMyLoans;
import app.gardenclubtoolrental.device.DeviceModel;
import app.gardenclubtoolrental.loan.LoanModel;
import app.gardenclubtoolrental.platform.AppDefinition;
import app.gardenclubtoolrental.platform.AppType;
import app.gardenclubtoolrental.platform.Platform;
import app.gardenclubtoolrental.platform.config.Config;
import app.gardenclubtoolrental.schedule.Schedules;
import app.gardenclubtoolrental.wishlistitem.WishlistItemModel;
import java.time.Clock;

/**
 * Die App löst das Heft des Kleingartenvereins ab: Mitglieder leihen Geräte aus, der Gerätewart
 * pflegt sie und nimmt sie zurück, Erinnerungen und Monatsübersicht kommen von selbst per E-Mail.
 * Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Geräteverleih")
        .description(
            "Die App löst das Heft des Kleingartenvereins ab: Mitglieder leihen Geräte aus, der"
                + " Gerätewart pflegt sie und nimmt sie zurück, Erinnerungen und Monatsübersicht"
                + " kommen von selbst per E-Mail.")
        .language("de")
        .type(AppType.BOTH_ROLES)
        .theme("#2e6b34", "🌻")
        .models(DeviceModel.MODEL, LoanModel.MODEL, WishlistItemModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new BorrowDevice(),
            new ReturnDevice(),
            new ShowMyLoans(),
            new SendLoanReminders(),
            new SendMonthlyOverview())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.start(definition(), Config.fromEnvironment(), Clock.systemUTC()).awaitStop();
  }
}
