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
import app.musicschool.platform.web.NotFound;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows brothers and sisters together, with their instruments, teachers and lesson times. */
public final class ShowSiblings implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("show-siblings", "Show brothers and sisters")
        .description(
            "Shows brothers and sisters together, with their instruments, teachers and lesson"
                + " times.")
        .audience(Audience.BOTH)
        .scope(DataScope.USER_SCOPED)
        .parameters(
            Field.reference("child", "Child", "child")
                .help("Leave empty to see all brothers and sisters in groups."))
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "show brothers and sisters",
            "show siblings together",
            "who are the brothers and sisters of this child")
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
    List<Child> visible = app.children().all();
    if (input.child() == null) {
      return showGroups(visible, app);
    }
    Child chosen =
        app.children()
            .find(input.child())
            .orElseThrow(
                () -> new NotFound("There is no such child among the children you may see."));
    return showSiblingsOf(chosen, visible, app);
  }

  private static ActionResult showSiblingsOf(Child chosen, List<Child> visible, AppContext app) {
    List<Child> siblings =
        visible.stream()
            .filter(other -> !other.id().equals(chosen.id()) && shareParent(chosen, other))
            .sorted(eldestFirst())
            .toList();
    List<Child> shown = new ArrayList<>();
    shown.add(chosen);
    shown.addAll(siblings);
    app.log("Showed one child with " + countOfSiblings(siblings.size()) + ".");
    return ActionResult.of(
            chosen.name()
                + " has "
                + countOfSiblings(siblings.size())
                + " among the children you may see.\n"
                + describeAll(shown, app)
                + ".")
        .with("brothersAndSisters", siblings.size());
  }

  private static ActionResult showGroups(List<Child> visible, AppContext app) {
    List<List<Child>> groups = siblingGroups(visible);
    int children = groups.stream().mapToInt(List::size).sum();
    app.log(
        "Showed "
            + children
            + " children in "
            + countOfGroups(groups.size())
            + " of brothers and sisters.");
    StringBuilder message = new StringBuilder();
    if (groups.isEmpty()) {
      message.append("There are no brothers and sisters among the children you may see.");
    } else {
      message
          .append(countOfGroups(groups.size()))
          .append(" of brothers and sisters, ")
          .append(children)
          .append(" children, among the children you may see.");
    }
    for (int index = 0; index < groups.size(); index++) {
      message
          .append("\nGroup ")
          .append(index + 1)
          .append(": ")
          .append(describeAll(groups.get(index), app))
          .append(".");
    }
    return ActionResult.of(message.toString())
        .with("groups", groups.size())
        .with("children", children);
  }

  private static List<List<Child>> siblingGroups(List<Child> visible) {
    List<Child> remaining = new ArrayList<>(visible);
    List<List<Child>> groups = new ArrayList<>();
    while (!remaining.isEmpty()) {
      List<Child> group = takeGroup(remaining);
      if (group.size() > 1) {
        group.sort(eldestFirst());
        groups.add(group);
      }
    }
    groups.sort((one, other) -> one.get(0).name().compareToIgnoreCase(other.get(0).name()));
    return groups;
  }

  private static List<Child> takeGroup(List<Child> remaining) {
    List<Child> group = new ArrayList<>();
    Deque<Child> toVisit = new ArrayDeque<>();
    toVisit.add(remaining.remove(0));
    while (!toVisit.isEmpty()) {
      Child child = toVisit.remove();
      group.add(child);
      List<Child> siblings = remaining.stream().filter(other -> shareParent(child, other)).toList();
      remaining.removeAll(siblings);
      toVisit.addAll(siblings);
    }
    return group;
  }

  private static boolean shareParent(Child one, Child other) {
    List<String> parentsOfOther = parentsOf(other);
    return parentsOf(one).stream().anyMatch(parent -> parentsOfOther.contains(parent));
  }

  private static List<String> parentsOf(Child child) {
    return Stream.of(child.firstParent(), child.secondParent()).filter(Objects::nonNull).toList();
  }

  private static Comparator<Child> eldestFirst() {
    return Comparator.comparing(Child::birthday).thenComparing(Child::name);
  }

  private static String describeAll(List<Child> children, AppContext app) {
    return children.stream().map(child -> describe(child, app)).collect(Collectors.joining("; "));
  }

  private static String describe(Child child, AppContext app) {
    DateTimeFormatter dayMonthYear = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    return child.name()
        + ", born "
        + child.birthday().format(dayMonthYear)
        + ", "
        + inWords(child.instrument().value())
        + " with "
        + app.nameOf(child.teacher()).orElse("no teacher")
        + ", "
        + inWords(child.lessonWeekday().value())
        + " "
        + child.lessonTime()
        + ", "
        + inWords(child.status().value());
  }

  private static String inWords(String value) {
    return value.substring(0, 1).toUpperCase(Locale.ENGLISH) + value.substring(1).replace('_', ' ');
  }

  private static String countOfSiblings(int count) {
    return switch (count) {
      case 0 -> "no brothers or sisters";
      case 1 -> "1 brother or sister";
      default -> count + " brothers or sisters";
    };
  }

  private static String countOfGroups(int count) {
    return count == 1 ? "1 group" : count + " groups";
  }
}
