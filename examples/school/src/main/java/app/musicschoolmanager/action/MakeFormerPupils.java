package app.musicschoolmanager.action;

import app.musicschoolmanager.child.Child;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Values;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** On 1 September makes everybody who has turned 19 a former pupil, without deleting anything. */
public final class MakeFormerPupils implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("make-former-pupils", "Turn grown-up pupils into former pupils")
        .description(
            "On 1 September makes everybody who has turned 19 a former pupil, without deleting"
                + " anything.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Make former pupils",
            "Turn grown-up pupils into former pupils",
            "Update former pupils on 1 September")
        .confirm()
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input() {
    static Input of(Values values) {
      return new Input();
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    LocalDate today = app.today();
    LocalDate firstSeptember = latestFirstSeptember(today);
    Instant beginning = firstSeptember.atStartOfDay(app.zone()).toInstant();
    boolean makesUp = today.isAfter(firstSeptember);
    int formerPupils =
        app.together(() -> {
          List<Child> grownUp =
              app.children().findByStatus(Child.Status.PUPIL).stream()
                  .filter(child -> hasTurnedNineteen(child, firstSeptember))
                  .filter(child -> !makesUp || child.updatedAt().isBefore(beginning))
                  .toList();
          for (Child child : grownUp) {
            app.children().update(child.id(), Child.draft().status(Child.Status.FORMER_PUPIL));
            app.log(
                child.name()
                    + " had turned 19 by "
                    + app.text(firstSeptember)
                    + " and is now a former pupil.");
          }
          return grownUp.size();
        });
    if (makesUp && formerPupils == 0) {
      return ActionResult.of(
              "Nothing was changed: pupils become former pupils on 1 September only, "
                  + "and nobody is left over from "
                  + app.text(firstSeptember)
                  + ".")
          .with("formerPupils", 0);
    }
    String counted =
        formerPupils == 1
            ? "1 pupil became a former pupil"
            : formerPupils + " pupils became former pupils";
    String madeUp = makesUp ? ", made up for " + app.text(firstSeptember) : "";
    return ActionResult.of(counted + madeUp + ".").with("formerPupils", formerPupils);
  }

  private static LocalDate latestFirstSeptember(LocalDate today) {
    LocalDate thisYear = LocalDate.of(today.getYear(), Month.SEPTEMBER, 1);
    return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
  }

  private static boolean hasTurnedNineteen(Child child, LocalDate day) {
    return !child.birthday().plusYears(19).isAfter(day);
  }
}
