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
import java.util.Comparator;
import java.util.List;

/**
 * On 1 September, makes everybody who has turned 19 a former pupil; on other days it changes
 * nothing.
 */
public final class MakeFormerPupils implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("make-former-pupils", "Make former pupils on 1 September")
        .description(
            "On 1 September, makes everybody who has turned 19 a former pupil; on other days it"
                + " changes nothing.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SYSTEM_WIDE)
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Make former pupils",
            "Who has turned 19 becomes a former pupil",
            "Update former pupils for 1 September")
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
      app.log("Nothing was changed, because " + today + " is not 1 September.");
      return ActionResult.of(
              "Nothing was changed: pupils become former pupils on 1 September only.")
          .with("formerPupils", 0);
    }
    List<String> names =
        app.together(() -> {
          List<Child> grownUp = currentPupilsWhoTurned19(app, today);
          grownUp.forEach(child -> makeFormer(app, child));
          return grownUp.stream().map(Child::name).toList();
        });
    return ActionResult.of(summary(names)).with("formerPupils", names.size());
  }

  private static boolean isFirstOfSeptember(LocalDate day) {
    return day.getMonth() == Month.SEPTEMBER && day.getDayOfMonth() == 1;
  }

  private static List<Child> currentPupilsWhoTurned19(AppContext app, LocalDate today) {
    return app.children().findByStatus(Child.Status.CURRENT).stream()
        .filter(child -> !child.birthday().plusYears(19).isAfter(today))
        .sorted(Comparator.comparing(Child::name))
        .toList();
  }

  private static void makeFormer(AppContext app, Child child) {
    app.children().update(child.id(), Child.draft().status(Child.Status.FORMER));
    app.log(
        child.name()
            + ", born on "
            + child.birthday()
            + ", has turned 19 and is now a former pupil.");
  }

  private static String summary(List<String> names) {
    if (names.isEmpty()) {
      return "0 pupils became former pupils: no current pupil has turned 19.";
    }
    String start =
        names.size() == 1
            ? "1 pupil became a former pupil: "
            : names.size() + " pupils became former pupils: ";
    return start + String.join(", ", names) + ".";
  }
}
