package dev.offshoot.bench;

import dev.offshoot.Problem;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures Offshoot and an app that it makes, and writes down what came of it. */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    try {
      run(Settings.of(arguments));
    } catch (IllegalStateException | UncheckedIOException | Problem e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Settings settings) {
    Runtime.getRuntime().addShutdownHook(new Thread(Bench::stopServers));
    String loadBefore = Machine.load();
    Path work = Programs.emptyFolder(settings.work());
    AgentSpec spec = AgentSpecJson.readValid(Programs.read(settings.spec()));
    if (settings.kills() > 0) {
      kill(settings, spec);
      return;
    }
    if (settings.neighbours()) {
      say("Making and building the app");
      BuiltApp app = withoutSchedules(settings, spec);
      say("Running unruly actions");
      say(Report.told(new Throughput(spec, settings).neighbours(app, work.resolve("beside"))));
      return;
    }
    Throughput throughput = new Throughput(spec, settings);
    Report report = new Report(settings, spec.name(), loadBefore);
    say("From document to app");
    report.add(new Generation(settings, work.resolve("made")).measure());
    say("Building the app");
    BuiltApp app = BuiltApp.build(work.resolve("made/app"));
    say("Start of the app");
    Starts starts = Starts.measure(app, work.resolve("started"), settings.pace().starts());
    report.add(starts);
    say("Requests per second");
    BuiltApp resting = withoutSchedules(settings, spec);
    Throughput.Result result = throughput.measure(resting, work.resolve("called"));
    report.add(result).compare(starts, result);
    write(settings.results(), report.toString());
    say("Written to " + settings.results());
  }

  private static void kill(Settings settings, AgentSpec spec) {
    say("Making and building the app");
    BuiltApp app = withoutSchedules(settings, spec);
    say("Killing it " + settings.kills() + " times under " + Kills.WRITERS + " writers");
    say(new Kills(app, spec, settings).run(settings.work().resolve("killed")));
  }

  /**
   * The app with unruly actions, and without what it runs by itself: after each of a hundred
   * thousand new records a schedule would go through all of them, on the cores that are measured.
   */
  private static BuiltApp withoutSchedules(Settings settings, AgentSpec spec) {
    Path folder = settings.work().resolve("resting");
    Path document = settings.work().resolve("resting.json");
    AgentSpec resting =
        Unruly.in(spec).withSchedules(List.of()).withUnderstanding(UnderstandingSpec.NONE);
    write(document, AgentSpecJson.write(resting));
    new Generation(settings.measuring(document), folder).renderOnce();
    return BuiltApp.build(folder.resolve("app"));
  }

  /** Whoever stops this half-way does not want servers left behind. */
  private static void stopServers() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(String line) {
    System.err.println(line);
  }
}
