[#-- @ftlvariable name="" type="dev.offshoot.render.page.Timetable" --]
package [=appPackage].schedule;

import [=appPackage].platform.schedule.Schedule;[#list followed as model] import [=model.packageName].[=model.name]Model;[/#list][#list sources as name] import [=appPackage].action.[=name];[/#list]
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** What the app does by itself, and how often. */
public final class Schedules {
[#list schedules as schedule]
  public static final Schedule [=schedule.name] = [=schedule.value];

[/#list]
  public static final List<Schedule> ALL =
      List.of([#list schedules as schedule][=schedule.name][#sep], [/#sep][/#list]);

  private Schedules() {}
}
