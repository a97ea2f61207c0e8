package app.musicschoolmanager.platform.page;

import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.schedule.Schedule;
import app.musicschoolmanager.platform.schedule.Timing;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;

/** When schedules run, in the app's language. */
record TimingText(Site site) {
  private static final int LAST_DAY = 31;

  /** Such as “Every Monday at 07:00, and after changes to Absences”. */
  String of(Schedule schedule) {
    String turns = of(schedule.timing());
    String models =
        schedule.after().stream().map(Model::labelPlural).collect(Collectors.joining(", "));
    return models.isEmpty() ? turns : site.say("frequency.after", turns, models);
  }

  private String of(Timing timing) {
    String key = "frequency." + timing.frequency().name().toLowerCase(Locale.ROOT);
    return timing.isByCalendar() ? site.say(key + ".at", day(timing), timing.at()) : site.say(key);
  }

  /** The weekday, or the day of the month; nothing if it is every day. */
  private String day(Timing timing) {
    if (timing.weekday() != null) {
      return timing.weekday().getDisplayName(TextStyle.FULL, site.messages().locale());
    }
    if (timing.dayOfMonth() == null) {
      return "";
    }
    return timing.dayOfMonth() == LAST_DAY
        ? site.say("frequency.last")
        : site.say("frequency.days").split(" ")[timing.dayOfMonth() - 1];
  }
}
