package app.runninggrouplog;

import app.runninggrouplog.action.Integrations;
import app.runninggrouplog.action.SendWeeklyTopRunnerEmail;
import app.runninggrouplog.platform.AppDefinition;
import app.runninggrouplog.platform.AppType;
import app.runninggrouplog.platform.Platform;
import app.runninggrouplog.run.RunModel;
import app.runninggrouplog.schedule.Schedules;

/**
 * A shared running log in which everybody in the group logs runs and sees everybody's runs, with an
 * e-mail every Monday that says who ran the most kilometres last week. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Running Group Log")
        .description(
            "A shared running log in which everybody in the group logs runs and sees everybody's"
                + " runs, with an e-mail every Monday that says who ran the most kilometres last"
                + " week.")
        .language("en")
        .type(AppType.BOTH_ROLES)
        .theme("#1f6b4a", "🏃")
        .models(RunModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(new SendWeeklyTopRunnerEmail())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.main(definition(), args);
  }
}
