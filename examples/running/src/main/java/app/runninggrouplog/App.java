package app.runninggrouplog;

import app.runninggrouplog.action.Integrations;
import app.runninggrouplog.action.SendWeeklyTopRunner;
import app.runninggrouplog.platform.AppDefinition;
import app.runninggrouplog.platform.AppType;
import app.runninggrouplog.platform.Platform;
import app.runninggrouplog.platform.config.Config;
import app.runninggrouplog.run.RunModel;
import app.runninggrouplog.schedule.Schedules;
import java.time.Clock;

/**
 * A shared log in which the members of a running group record their runs, see everybody's runs, and
 * get an e-mail every Monday that says who ran the most kilometres last week. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Running Group Log")
        .description(
            "A shared log in which the members of a running group record their runs, see"
                + " everybody's runs, and get an e-mail every Monday that says who ran the most"
                + " kilometres last week.")
        .language("en")
        .type(AppType.BOTH_ROLES)
        .theme("#b4410e", "🏃")
        .models(RunModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(new SendWeeklyTopRunner())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.start(definition(), Config.fromEnvironment(), Clock.systemUTC()).awaitStop();
  }
}
