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

/** On 1 September makes everybody who has turned 19 a former pupil. */
public final class MoveToFormerPupils implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("move-to-former-pupils", "Move 19-year-olds to former pupils")
        .description("On 1 September makes everybody who has turned 19 a former pupil.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SYSTEM_WIDE)
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "move 19-year-olds to former pupils",
            "make everybody who has turned 19 a former pupil",
            "update former pupils")
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
    if (today.getMonth() != Month.SEPTEMBER || today.getDayOfMonth() != 1) {
      return ActionResult.of(
              "Pupils become former pupils only on 1 September, so nothing was changed today.")
          .with("formerPupils", 0);
    }
    LocalDate latestBirthday = today.minusYears(19);
    List<String> names =
        app.together(() -> {
          List<Child> grownUp = currentPupilsBornBy(app, latestBirthday);
          for (Child child : grownUp) {
            app.children().update(child.id(), Child.draft().status(Child.Status.FORMER_PUPIL));
          }
          return grownUp.stream().map(Child::name).toList();
        });
    app.log(
        "Current pupils born on or before "
            + latestBirthday
            + " made former pupils: "
            + names.size());
    return ActionResult.of(messageFor(names)).with("formerPupils", names.size());
  }

  private static List<Child> currentPupilsBornBy(AppContext app, LocalDate latestBirthday) {
    return app.children().findByStatus(Child.Status.CURRENT_PUPIL).stream()
        .filter(child -> !child.birthday().isAfter(latestBirthday))
        .sorted(Comparator.comparing(Child::name))
        .toList();
  }

  private static String messageFor(List<String> names) {
    if (names.isEmpty()) {
      return "0 children became former pupils: no current pupil has turned 19.";
    }
    String listed = String.join(", ", names);
    if (names.size() == 1) {
      return "1 child became a former pupil: " + listed + ".";
    }
    return names.size() + " children became former pupils: " + listed + ".";
  }
}
