package app.gardentoollending;

import app.gardentoollending.action.BorrowDevice;
import app.gardentoollending.action.Integrations;
import app.gardentoollending.action.ReturnDevice;
import app.gardentoollending.action.SendLoanReminders;
import app.gardentoollending.action.SendMonthlyOverview;
import app.gardentoollending.clubsetting.ClubSettingModel;
import app.gardentoollending.device.DeviceModel;
import app.gardentoollending.loan.LoanModel;
import app.gardentoollending.platform.AppDefinition;
import app.gardentoollending.platform.AppType;
import app.gardentoollending.platform.Platform;
import app.gardentoollending.schedule.Schedules;
import app.gardentoollending.wishlistentry.WishlistEntryModel;

/**
 * Geräteverleih für einen Kleingartenverein: Mitglieder leihen Geräte selbst aus, der Gerätewart
 * pflegt den Bestand und bucht Rückgaben mit berechneter Gebühr, Erinnerungen und Monatsübersicht
 * kommen per E-Mail. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Geräteverleih")
        .description(
            "Geräteverleih für einen Kleingartenverein: Mitglieder leihen Geräte selbst aus, der"
                + " Gerätewart pflegt den Bestand und bucht Rückgaben mit berechneter Gebühr,"
                + " Erinnerungen und Monatsübersicht kommen per E-Mail.")
        .language("de")
        .timeZone("Europe/Berlin")
        .currency("EUR")
        .type(AppType.BOTH_ROLES)
        .theme("#2f6b3a", "🧰")
        .models(
            DeviceModel.MODEL, LoanModel.MODEL, WishlistEntryModel.MODEL, ClubSettingModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new BorrowDevice(),
            new ReturnDevice(),
            new SendLoanReminders(),
            new SendMonthlyOverview())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.main(definition(), args);
  }
}
