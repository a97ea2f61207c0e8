package app.musicschoolmanager.platform.page;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.action.LogPage;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.page.site.SentForm;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Notice;
import app.musicschoolmanager.platform.page.view.ScheduleCard;
import app.musicschoolmanager.platform.page.view.ScheduleRun;
import app.musicschoolmanager.platform.page.view.Turn;
import app.musicschoolmanager.platform.schedule.HandedOn;
import app.musicschoolmanager.platform.schedule.Schedule;
import app.musicschoolmanager.platform.schedule.ScheduleExecution;
import app.musicschoolmanager.platform.schedule.ScheduleLog;
import app.musicschoolmanager.platform.schedule.Scheduling;
import app.musicschoolmanager.platform.schedule.TriggerType;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /schedules}: what the app does by itself, when, and how it went. */
final class SchedulePages {
  private static final int RUNS = 10;
  private static final int STEPS = 10;

  private final Site site;

  SchedulePages(Site site) {
    this.site = site;
  }

  void register(Routes routes) {
    routes
        .get("/schedules", Access.SIGNED_IN, this::schedules)
        .get("/schedules/{id}", Access.SIGNED_IN, this::schedule)
        .post("/schedules/{id}", Access.ADMIN, this::start)
        .post("/schedules/{id}/cancel", Access.ADMIN, this::cancel);
  }

  private Scheduling scheduling() {
    return site.services().scheduling();
  }

  private void schedules(Context ctx) {
    List<Schedule> schedules = scheduling().timetable().of(Callers.of(ctx));
    boolean busy = schedules.stream().anyMatch(this::isRunning);
    List<ScheduleCard> cards = schedules.stream().map(this::card).toList();
    site.show(
        ctx, "schedules", site.say("schedules.title"), Map.of("schedules", cards, "busy", busy));
  }

  private boolean isRunning(Schedule schedule) {
    return scheduling().log().newest(schedule.id()).filter(ScheduleExecution::running).isPresent();
  }

  private ScheduleCard card(Schedule schedule) {
    ScheduleLog log = scheduling().log();
    Optional<ScheduleExecution> last = log.newest(schedule.id());
    return new ScheduleCard(
        schedule.id(),
        schedule.label(),
        schedule.description(),
        new TimingText(site).of(schedule),
        steps(schedule),
        handed(schedule),
        log.nextRun(schedule),
        last.map(ScheduleExecution::startedAt).orElse(null),
        last.map(ScheduleExecution::state).orElse(null));
  }

  private String steps(Schedule schedule) {
    return schedule.steps().stream()
        .map(step -> site.services().actions().definition(step.actionId()).orElseThrow())
        .map(ActionDefinition::label)
        .collect(Collectors.joining(" → "));
  }

  private List<String> handed(Schedule schedule) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < schedule.steps().size(); i++) {
      Schedule.Step step = schedule.steps().get(i);
      ActionDefinition action = site.services().actions().definition(step.actionId()).orElseThrow();
      for (HandedOn handed : step.handed()) {
        String parameter =
            action.parameters().stream()
                .filter(field -> field.name().equals(handed.parameter()))
                .map(Field::label)
                .findFirst()
                .orElseThrow();
        String result = handed.result().label();
        lines.add(site.say("schedules.takes", i + 1, parameter, result, handed.step()));
      }
    }
    return lines;
  }

  private void schedule(Context ctx) {
    Caller caller = Callers.of(ctx);
    Schedule schedule = scheduling().timetable().get(ctx.pathParam("id"), caller);
    LogPage.Wanted wanted = new LogPage.Wanted(LogPage.Wanted.by(ctx).number(), RUNS);
    LogPage<ScheduleExecution> page = scheduling().log().page(schedule.id(), wanted);
    List<ScheduleRun> runs = page.entries().stream().map(run -> run(run, caller)).toList();
    // A run that is shown as under way may have ended since: the page has to look again.
    boolean busy =
        page.entries().stream().anyMatch(ScheduleExecution::running) || isRunning(schedule);
    site.show(
        ctx,
        "schedule",
        schedule.label(),
        Map.of(
            "schedule",
            card(schedule),
            "mayRun",
            caller.role() == Role.ADMIN,
            "busy",
            busy,
            "about",
            about(schedule),
            "runs",
            runs,
            "turn",
            Turn.of("/schedules/" + schedule.id() + "?", page)));
  }

  /** What the page listens to: the schedule, and runs of the actions that are its steps. */
  private static String about(Schedule schedule) {
    return Stream.concat(
            Stream.of("/schedules/" + schedule.id()),
            schedule.steps().stream().map(step -> "/actions/" + step.actionId()).distinct())
        .collect(Collectors.joining(" "));
  }

  private ScheduleRun run(ScheduleExecution execution, Caller caller) {
    ScheduleExecution shown = execution.shownTo(caller);
    Runs runs = new Runs(site, caller);
    LogPage<ActionExecution> steps =
        runs.page(
            runs.visible().scheduleExecution(execution.id()).page(new LogPage.Wanted(1, STEPS)));
    return new ScheduleRun(
        shown.startedAt(),
        shown.state(),
        summary(shown),
        runs.fault(shown),
        runs.lines(steps).reversed(), // in the order of the chain
        steps.hasNext() ? "/actions/executions?schedule=" + execution.id() : null);
  }

  private String summary(ScheduleExecution run) {
    String done =
        site.say(
            "schedules.summary",
            site.formats().number(run.successfulActions()),
            site.formats().number(run.totalActions()));
    return run.triggerType().equals(TriggerType.SCHEDULED.value())
        ? done
        : done + " · " + site.say("schedules." + run.triggerType());
  }

  private void start(Context ctx) {
    Caller caller = Callers.of(ctx);
    Schedule schedule = scheduling().timetable().get(ctx.pathParam("id"), caller);
    String path = "/schedules/" + schedule.id();
    try {
      scheduling().trigger(schedule.id(), caller, SentForm.of(ctx).onceKey());
      site.notices().redirect(ctx, path, site.say("schedules.started", schedule.label()));
    } catch (Conflict e) {
      String busy = site.say("schedules.busy", schedule.label());
      site.notices().redirect(ctx, path, new Notice(false, busy));
    }
  }

  private void cancel(Context ctx) {
    Caller caller = Callers.of(ctx);
    Schedule schedule = scheduling().timetable().get(ctx.pathParam("id"), caller);
    String path = "/schedules/" + schedule.id();
    try {
      scheduling().cancel(schedule.id(), caller);
      site.notices().redirect(ctx, path, site.say("schedules.ending", schedule.label()));
    } catch (Conflict e) {
      site.notices().redirect(ctx, path, new Notice(false, site.say("runs.over")));
    }
  }
}
