package app.gardentoollending;

import app.gardentoollending.action.BorrowDevice;
import app.gardentoollending.action.Integrations;
import app.gardentoollending.action.ReturnDevice;
import app.gardentoollending.action.SendLoanReminders;
import app.gardentoollending.action.SendMonthlyReport;
import app.gardentoollending.action.SyncLendingStatus;
import app.gardentoollending.clubsetting.ClubSettingModel;
import app.gardentoollending.device.DeviceModel;
import app.gardentoollending.loan.LoanModel;
import app.gardentoollending.platform.AppDefinition;
import app.gardentoollending.platform.AppType;
import app.gardentoollending.platform.Platform;
import app.gardentoollending.schedule.Schedules;
import app.gardentoollending.wishlistitem.WishlistItemModel;

/**
 * Die App löst das Heft des Kleingartenvereins ab: Mitglieder leihen Geräte aus und führen eine
 * private Wunschliste, der Gerätewart pflegt die Geräte und nimmt sie zurück, und Erinnerungen
 * sowie die Monatsübersicht gehen von selbst per E-Mail hinaus. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Geräteverleih")
        .description(
            "Die App löst das Heft des Kleingartenvereins ab: Mitglieder leihen Geräte aus und"
                + " führen eine private Wunschliste, der Gerätewart pflegt die Geräte und nimmt sie"
                + " zurück, und Erinnerungen sowie die Monatsübersicht gehen von selbst per E-Mail"
                + " hinaus.")
        .language("de")
        .type(AppType.BOTH_ROLES)
        .theme("#2f6b3a", "🧰")
        .models(DeviceModel.MODEL, LoanModel.MODEL, WishlistItemModel.MODEL, ClubSettingModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new BorrowDevice(),
            new ReturnDevice(),
            new SyncLendingStatus(),
            new SendLoanReminders(),
            new SendMonthlyReport())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.main(definition(), args);
  }
}
