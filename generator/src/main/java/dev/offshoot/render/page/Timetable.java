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

/** What an app does by itself. */
public record Timetable(String appPackage, List<ModelPlace> followed, List<Constant> schedules)
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
    schedule.steps().forEach(step -> code.append(step(step)));
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

  private static String step(StepSpec step) {
    String action = new JavaString(KebabName.of(step.action())).toString();
    String run = step.input().isEmpty() ? action : action + ", " + map(step.input());
    boolean goesOn = step.onFailure() == OnFailure.CONTINUE;
    return ".run(" + run + ")" + (goesOn ? ".onFailureContinue()" : "");
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
