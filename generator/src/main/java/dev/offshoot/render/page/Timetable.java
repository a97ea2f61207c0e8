package dev.offshoot.render.page;

import dev.offshoot.render.text.JavaString;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.StepSpec;
import dev.offshoot.spec.StepSpec.OnFailure;
import dev.offshoot.spec.name.KebabName;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an app does by itself. */
public record Timetable(
    String appPackage, List<ModelPlace> followed, List<String> sources, List<Constant> schedules)
    implements Page {

  public static Timetable of(AgentSpec app) {
    return new Timetable(
        app.packageName(),
        app.schedules().stream()
            .flatMap(it -> it.after().stream())
            .distinct()
            .flatMap(name -> app.model(name).stream())
            .map(model -> ModelPlace.of(app, model))
            .toList(),
        app.schedules().stream().flatMap(Timetable::sources).distinct().toList(),
        app.schedules().stream().map(it -> Constant.named(it.name(), expression(it))).toList());
  }

  private static String expression(ScheduleSpec schedule) {
    StringBuilder code = new StringBuilder("Schedule.");
    code.append(schedule.frequency().name().toLowerCase(Locale.ROOT)).append('(');
    code.append(new JavaString(KebabName.of(schedule.name()))).append(", ");
    code.append(new JavaString(schedule.label())).append(')').append(timing(schedule));
    if (schedule.description() != null && !schedule.description().isBlank()) {
      code.append(".description(").append(new JavaString(schedule.description())).append(')');
    }
    schedule.steps().forEach(step -> code.append(step(schedule, step)));
    return code.append(".build()").toString();
  }

  private static String timing(ScheduleSpec schedule) {
    StringBuilder code = new StringBuilder();
    if (schedule.weekday() != null) {
      code.append(".on(DayOfWeek.").append(schedule.weekday()).append(')');
    }
    if (schedule.dayOfMonth() != null) {
      code.append(".on(").append(schedule.dayOfMonth()).append(')');
    }
    if (schedule.at() != null) {
      LocalTime at = LocalTime.parse(schedule.at());
      code.append(".at(" + at.getHour() + ", " + at.getMinute() + ")");
    }
    if (!schedule.after().isEmpty()) {
      code.append(
          schedule.after().stream()
              .map(model -> model + "Model.MODEL")
              .collect(Collectors.joining(", ", ".after(", ")")));
    }
    return code.toString();
  }

  /** The actions from which steps take something. */
  private static Stream<String> sources(ScheduleSpec schedule) {
    return schedule.steps().stream()
        .flatMap(step -> step.from().values().stream())
        .map(said -> schedule.steps().get(number(schedule, said) - 1).action());
  }

  /** The number of the step that {@code first.total} speaks of, counted from 1. */
  private static int number(ScheduleSpec schedule, String said) {
    String id = said.substring(0, said.indexOf('.'));
    return schedule.steps().stream().map(StepSpec::id).toList().indexOf(id) + 1;
  }

  private static String taking(ScheduleSpec schedule, Map.Entry<String, String> from) {
    int number = number(schedule, from.getValue());
    String action = schedule.steps().get(number - 1).action();
    String result = from.getValue().substring(from.getValue().indexOf('.') + 1);
    return ".taking(%s, %s, %s.%s)"
        .formatted(
            new JavaString(from.getKey()), number, action, ActionClass.resultConstant(result));
  }

  private static String step(ScheduleSpec schedule, StepSpec step) {
    String action = new JavaString(KebabName.of(step.action())).toString();
    String run = step.input().isEmpty() ? action : action + ", " + map(step.input());
    boolean goesOn = step.onFailure() == OnFailure.CONTINUE;
    String takes =
        step.from().entrySet().stream()
            .map(from -> taking(schedule, from))
            .collect(Collectors.joining());
    return ".run(" + run + ")" + takes + (goesOn ? ".onFailureContinue()" : "");
  }

  /** {@code Map.of} ends at ten entries. */
  private static String map(Map<String, String> input) {
    boolean few = input.size() <= 10;
    return input.entrySet().stream()
        .map(it -> new JavaString(it.getKey()) + ", " + new JavaString(it.getValue()))
        .map(entry -> few ? entry : "Map.entry(" + entry + ")")
        .collect(Collectors.joining(", ", few ? "Map.of(" : "Map.ofEntries(", ")"));
  }

  @Override
  public String template() {
    return "src/main/java/_package_/schedule/Schedules.java.ftl";
  }

  @Override
  public String path() {
    return "src/main/java/%s/schedule/Schedules.java".formatted(appPackage.replace('.', '/'));
  }
}
