package app.runninggrouplog;

import app.runninggrouplog.action.Integrations;
import app.runninggrouplog.action.SendWeeklyResult;
import app.runninggrouplog.platform.AppDefinition;
import app.runninggrouplog.platform.AppType;
import app.runninggrouplog.platform.Platform;
import app.runninggrouplog.run.RunModel;
import app.runninggrouplog.schedule.Schedules;

/**
 * An app in which every runner of the group logs their runs and sees everybody's, and gets an
 * e-mail every Monday that says who ran the most kilometres last week. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Running Log")
        .description(
            "An app in which every runner of the group logs their runs and sees everybody's, and"
                + " gets an e-mail every Monday that says who ran the most kilometres last week.")
        .language("en")
        .type(AppType.BOTH_ROLES)
        .theme("#1f6f4a", "🏃")
        .models(RunModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(new SendWeeklyResult())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.main(definition(), args);
  }
}
