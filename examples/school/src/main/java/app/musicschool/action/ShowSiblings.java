package app.musicschool.action;

import app.musicschool.child.Child;
import app.musicschool.platform.action.Action;
import app.musicschool.platform.action.ActionContext;
import app.musicschool.platform.action.ActionDefinition;
import app.musicschool.platform.action.ActionResult;
import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.DataScope;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Values;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows all children who have a parent in common with the chosen child, together. */
public final class ShowSiblings implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("show-siblings", "Show brothers and sisters")
        .description(
            "Shows all children who have a parent in common with the chosen child, together.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("child", "Child", "child")
                .required()
                .help("The child whose brothers and sisters you want to see."))
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Show brothers and sisters",
            "Show the siblings of this child",
            "Which children have the same parents?")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String child) {
    static Input of(Values values) {
      return new Input(values.text("child"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    Child chosen = app.children().get(input.child());
    Map<String, List<Child>> childrenByParent = new LinkedHashMap<>();
    Stream.of(chosen.firstParent(), chosen.secondParent())
        .filter(Objects::nonNull)
        .forEach(parent -> childrenByParent.put(parent, childrenOf(parent, app)));
    long brothersAndSisters =
        childrenByParent.values().stream()
            .flatMap(List::stream)
            .map(Child::id)
            .filter(id -> !id.equals(chosen.id()))
            .distinct()
            .count();

    List<String> lines = new ArrayList<>();
    lines.add(chosen.name() + " has " + inWords(brothersAndSisters) + " on record.");
    childrenByParent.forEach((parent, children) -> lines.add(groupOf(parent, children, app)));
    app.log(
        "Showed the children of "
            + childrenByParent.size()
            + " parent(s): "
            + brothersAndSisters
            + " besides the chosen child.");
    return ActionResult.of(String.join("\n", lines))
        .with("brothersAndSisters", brothersAndSisters)
        .with("parents", childrenByParent.size());
  }

  private static List<Child> childrenOf(String parent, AppContext app) {
    return Stream.concat(
            app.children().findByFirstParent(parent).stream(),
            app.children().findBySecondParent(parent).stream())
        .sorted(Comparator.comparing(Child::birthday).thenComparing(Child::name))
        .toList();
  }

  private static String groupOf(String parent, List<Child> children, AppContext app) {
    return children.stream()
        .map(child -> describe(child, app))
        .collect(Collectors.joining("; ", "Children of " + nameOf(parent, app) + ": ", "."));
  }

  private static String describe(Child child, AppContext app) {
    DateTimeFormatter dayFormat = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    return child.name()
        + " (born "
        + child.birthday().format(dayFormat)
        + ", "
        + child.instrument().value()
        + ", teacher "
        + nameOf(child.teacher(), app)
        + ", "
        + capitalized(child.lessonWeekday().value())
        + " "
        + child.lessonTime()
        + ", "
        + child.status().value()
        + " pupil)";
  }

  private static String nameOf(String person, AppContext app) {
    return app.nameOf(person).orElse("somebody without an account");
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String inWords(long brothersAndSisters) {
    if (brothersAndSisters == 0) {
      return "no brothers or sisters";
    }
    return brothersAndSisters == 1
        ? "1 brother or sister"
        : brothersAndSisters + " brothers and sisters";
  }
}
