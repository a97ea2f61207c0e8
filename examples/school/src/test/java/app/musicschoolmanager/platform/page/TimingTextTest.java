package app.musicschoolmanager.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.schedule.Schedule;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When schedules run, on the page that lists them. */
class TimingTextTest {
  private static final List<Schedule> SCHEDULES =
      List.of(
          Schedule.hourly("a", "A").run("rest").build(),
          Schedule.weekly("b", "B").on(DayOfWeek.MONDAY).at(7, 0).run("rest").build(),
          Schedule.monthly("c", "C").on(1).run("rest").build(),
          Schedule.monthly("d", "D").on(31).at(23, 5).run("rest").build(),
          Schedule.daily("e", "E").at(8, 0).after(Atelier.WORK, Atelier.TIP).run("rest").build());

  private record Rest() implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("rest", "Rest").scope(DataScope.SYSTEM_WIDE).build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      return ActionResult.of("Rested");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Every hour; Every Monday at 07:00; On the 1st of each month at 06:00;"
            + " On the last day of each month at 23:05;"
            + " Every day at 08:00, and after changes to Works, Tips",
        "de | Jede Stunde; Jeden Montag um 07:00 Uhr; Am 1. jedes Monats um 06:00 Uhr;"
            + " Am letzten Tag jedes Monats um 23:05 Uhr;"
            + " Jeden Tag um 08:00 Uhr, und nach Änderungen an: Works, Tips",
        "fr | Toutes les heures; Chaque lundi à 07:00; Le 1er de chaque mois à 06:00;"
            + " Le dernier jour de chaque mois à 23:05;"
            + " Tous les jours à 08:00, et après un changement dans : Works, Tips",
        "es | Cada hora; Cada lunes a las 07:00; El 1 de cada mes a las 06:00;"
            + " El último día de cada mes a las 23:05;"
            + " Todos los días a las 08:00, y tras cambios en: Works, Tips"
      })
  void is_said_as_people_say_it(String language, String texts) {
    try (TestApp app =
        TestApp.start(
            AppDefinition.named("Timed")
                .language(language)
                .actions(new Rest())
                .schedules(SCHEDULES)
                .build())) {
      assertThat(app.admin().get("/schedules").expect(200).body()).contains(texts.split("; "));
    }
  }
}
