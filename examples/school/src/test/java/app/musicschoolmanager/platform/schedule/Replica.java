package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestParts;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.stop.StopTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of its own that runs the schedules of an app, whose data it shares with others. Its
 * clock is theirs, too, and what its actions do is written into a file of all.
 */
final class Replica {
  static final Model NOTE =
      Model.named("test-note", "Note", "Notes")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(Field.string("title", "Title").required())
          .display("title")
          .build();

  static final Schedule HOURLY = Schedule.hourly("hourly", "Hourly").run("count").build();

  static final Schedule DAILY = Schedule.daily("daily", "Daily").at(8, 0).run("open").build();

  static final Schedule FOLLOWING =
      Schedule.monthly("following", "Following")
          .at(6, 0)
          .after(NOTE)
          .run("first")
          .run("second")
          .build();

  /** Its first step leaves something that must not be done twice. */
  static final Schedule SENDING =
      Schedule.monthly("sending", "Sending")
          .at(6, 0)
          .run("send")
          .onFailureContinue()
          .run("third")
          .build();

  /** So long it lets end what is under way when it is stopped. */
  private static final Duration STOP = Duration.ofMillis(200);

  private static final Duration PAUSE = Duration.ofMillis(10);

  private Replica() {}

  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Thread.ofPlatform().daemon().start(Replica::endWithParent);
    try (SharedClock clock = SharedClock.in(folder);
        TestParts parts = TestParts.beside(Path.of(arguments[1]), definition(folder), clock)) {
      Scheduling scheduling = parts.services().scheduling();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> parts.close(StopTime.in(STOP))));
      scheduling.start();
      System.out.println("ready");
      while (true) {
        scheduling.tick();
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private static void endWithParent() {
    try {
      System.in.read();
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
    Runtime.getRuntime().halt(0);
  }

  static AppDefinition definition(Path folder) {
    return AppDefinition.named("Replicas")
        .models(NOTE)
        .actions(
            action("count", folder),
            action("open", folder),
            action("first", folder),
            action("second", folder),
            action("third", folder),
            Timed.action("send", DataScope.SYSTEM_WIDE, context -> send(context, folder)))
        .schedules(List.of(HOURLY, DAILY, FOLLOWING, SENDING))
        .build();
  }

  private static Action action(String id, Path folder) {
    return Timed.action(id, DataScope.SYSTEM_WIDE, context -> run(id, folder));
  }

  private static ActionResult run(String id, Path folder) throws IOException, InterruptedException {
    note(folder, id + " " + ProcessHandle.current().pid());
    while (Files.exists(hold(folder, id))) {
      Thread.sleep(PAUSE);
    }
    return ActionResult.of("Done");
  }

  private static ActionResult send(ActionContext context, Path folder)
      throws IOException, InterruptedException {
    context.records(NOTE).create(Values.none().with("title", "Sent"));
    return run("send", folder);
  }

  /** An action does not end as long as this file is there. */
  static Path hold(Path folder, String action) {
    return folder.resolve("hold-" + action);
  }

  /** What actions have begun, each with the id of its process. */
  static List<String> begun(Path folder) throws IOException {
    Path file = folder.resolve("begun");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static void note(Path folder, String line) throws IOException {
    Files.writeString(
        folder.resolve("begun"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
