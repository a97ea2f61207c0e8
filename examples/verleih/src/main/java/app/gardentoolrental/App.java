package app.gardentoolrental;

import app.gardentoolrental.action.BorrowDevice;
import app.gardentoolrental.action.Integrations;
import app.gardentoolrental.action.LendDeviceToMember;
import app.gardentoolrental.action.RefreshLentUntil;
import app.gardentoolrental.action.ReturnDevice;
import app.gardentoolrental.action.SendMonthlyOverview;
import app.gardentoolrental.action.SendReturnReminders;
import app.gardentoolrental.clubsetting.ClubSettingModel;
import app.gardentoolrental.device.DeviceModel;
import app.gardentoolrental.loan.LoanModel;
import app.gardentoolrental.loanreminder.LoanReminderModel;
import app.gardentoolrental.platform.AppDefinition;
import app.gardentoolrental.platform.AppType;
import app.gardentoolrental.platform.Platform;
import app.gardentoolrental.platform.config.Config;
import app.gardentoolrental.schedule.Schedules;
import app.gardentoolrental.wishlistitem.WishlistItemModel;
import java.time.Clock;

/**
 * Die App führt den Geräteverleih des Kleingartenvereins: Mitglieder sehen und leihen Geräte, der
 * Gerätewart pflegt sie und nimmt sie zurück, Erinnerungen und die Monatsübersicht kommen per
 * E-Mail. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Geräteverleih")
        .description(
            "Die App führt den Geräteverleih des Kleingartenvereins: Mitglieder sehen und leihen"
                + " Geräte, der Gerätewart pflegt sie und nimmt sie zurück, Erinnerungen und die"
                + " Monatsübersicht kommen per E-Mail.")
        .language("de")
        .type(AppType.BOTH_ROLES)
        .theme("#2f6b3a", "🧰")
        .models(
            DeviceModel.MODEL,
            LoanModel.MODEL,
            WishlistItemModel.MODEL,
            LoanReminderModel.MODEL,
            ClubSettingModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new BorrowDevice(),
            new LendDeviceToMember(),
            new ReturnDevice(),
            new RefreshLentUntil(),
            new SendReturnReminders(),
            new SendMonthlyOverview())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.start(definition(), Config.fromEnvironment(), Clock.systemUTC()).awaitStop();
  }
}
