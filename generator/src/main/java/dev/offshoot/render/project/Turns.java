package dev.offshoot.render.project;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.ScheduleSpec;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** When schedules run, in words. */
record Turns(AgentSpec app, Wording wording) {
  private static final int LAST_DAY = 31;

  /** Such as “every Monday at 07:00, and after changes to Absences”. */
  String of(ScheduleSpec schedule) {
    String turns = turns(schedule);
    String models =
        schedule.after().stream()
            .flatMap(name -> app.model(name).stream())
            .map(ModelSpec::labelPlural)
            .collect(Collectors.joining(", "));
    return models.isEmpty() ? turns : wording.say("frequency.after", turns, models);
  }

  private String turns(ScheduleSpec schedule) {
    String key = "frequency." + schedule.frequency().name().toLowerCase(Locale.ROOT);
    return schedule.byCalendar()
        ? wording.say(
            key + ".at", day(schedule), Objects.requireNonNullElse(schedule.at(), "06:00"))
        : wording.say(key);
  }

  private String day(ScheduleSpec schedule) {
    return switch (schedule.frequency()) {
      case HOURLY, DAILY -> "";
      case WEEKLY ->
          (schedule.weekday() == null
                  ? DayOfWeek.MONDAY
                  : DayOfWeek.valueOf(schedule.weekday().name()))
              .getDisplayName(TextStyle.FULL, wording.locale());
      case MONTHLY -> dayOfMonth(Objects.requireNonNullElse(schedule.dayOfMonth(), 1));
    };
  }

  private String dayOfMonth(int day) {
    return day == LAST_DAY
        ? wording.say("frequency.last")
        : wording.say("frequency.days").split(" ")[day - 1];
  }
}
