package app.musicschool.action;

import app.musicschool.child.Child;
import app.musicschool.platform.action.Action;
import app.musicschool.platform.action.ActionContext;
import app.musicschool.platform.action.ActionDefinition;
import app.musicschool.platform.action.ActionResult;
import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.DataScope;
import app.musicschool.platform.model.Values;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * On 1 September makes everybody who has turned 19 a former pupil, and does nothing on other days.
 */
public final class MakeFormerPupils implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("make-former-pupils", "Make former pupils")
        .description(
            "On 1 September makes everybody who has turned 19 a former pupil, and does nothing on"
                + " other days.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Make former pupils",
            "Turn everybody who is 19 into a former pupil",
            "Run the 1 September change to former pupils")
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
    if (!isFirstOfSeptember(today)) {
      app.log("Today is " + today + ", not 1 September: nothing is changed.");
      return ActionResult.of(
              "Nothing was changed: children become former pupils only on 1 September.")
          .with("formerPupils", 0);
    }
    List<Child> newFormerPupils =
        app.together(() -> {
          List<Child> grownUp =
              app.children().findByStatus(Child.Status.CURRENT).stream()
                  .filter(child -> hasTurned19(child, today))
                  .toList();
          for (Child child : grownUp) {
            app.children().update(child.id(), Child.draft().status(Child.Status.FORMER));
          }
          return grownUp;
        });
    for (Child child : newFormerPupils) {
      app.log("Child " + child.id() + " has turned 19 and is now a former pupil.");
    }
    return ActionResult.of(resultMessage(newFormerPupils.size()))
        .with("formerPupils", newFormerPupils.size());
  }

  private static boolean isFirstOfSeptember(LocalDate day) {
    return day.getMonth() == Month.SEPTEMBER && day.getDayOfMonth() == 1;
  }

  private static boolean hasTurned19(Child child, LocalDate today) {
    return !child.birthday().plusYears(19).isAfter(today);
  }

  private static String resultMessage(int formerPupils) {
    return formerPupils == 1
        ? "1 child became a former pupil."
        : formerPupils + " children became former pupils.";
  }
}
