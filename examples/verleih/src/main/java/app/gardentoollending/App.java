package app.gardentoollending;

import app.gardentoollending.action.BorrowDevice;
import app.gardentoollending.action.Integrations;
import app.gardentoollending.action.ListLentDevices;
import app.gardentoollending.action.ReturnDevice;
import app.gardentoollending.action.SendMonthlyReport;
import app.gardentoollending.action.SendReturnReminders;
import app.gardentoollending.device.DeviceModel;
import app.gardentoollending.loan.LoanModel;
import app.gardentoollending.monthlyreport.MonthlyReportModel;
import app.gardentoollending.platform.AppDefinition;
import app.gardentoollending.platform.AppType;
import app.gardentoollending.platform.Platform;
import app.gardentoollending.platform.config.Config;
import app.gardentoollending.schedule.Schedules;
import app.gardentoollending.wishlistitem.WishlistItemModel;
import java.time.Clock;

/**
 * Die App löst das Heft des Gartenvereins ab: Der Gerätewart pflegt die Geräte und nimmt sie
 * zurück, Mitglieder leihen sie aus, und Erinnerungen sowie die Monatsübersicht kommen von selbst
 * per E-Mail. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Geräteverleih")
        .description(
            "Die App löst das Heft des Gartenvereins ab: Der Gerätewart pflegt die Geräte und nimmt"
                + " sie zurück, Mitglieder leihen sie aus, und Erinnerungen sowie die"
                + " Monatsübersicht kommen von selbst per E-Mail.")
        .language("de")
        .type(AppType.BOTH_ROLES)
        .theme("#2e6b34", "🌱")
        .models(
            DeviceModel.MODEL, LoanModel.MODEL, WishlistItemModel.MODEL, MonthlyReportModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new BorrowDevice(),
            new ReturnDevice(),
            new ListLentDevices(),
            new SendReturnReminders(),
            new SendMonthlyReport())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.start(definition(), Config.fromEnvironment(), Clock.systemUTC()).awaitStop();
  }
}
