package dev.offshoot.bench;

import dev.offshoot.Problem;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
    Throughput.Result result = throughput.measure(app, work.resolve("called"));
    report.add(result).compare(starts, result);
    write(settings.results(), report.toString());
  }

  private static void kill(Settings settings, AgentSpec spec) {
    Path made = settings.work().resolve("made");
    say("Making and building the app");
    new Generation(settings, made).renderOnce();
    BuiltApp app = BuiltApp.build(made.resolve("app"));
    say("Killing it " + settings.kills() + " times under " + Kills.WRITERS + " writers");
    say(new Kills(app, spec, settings).run(settings.work().resolve("killed")));
  }

  /** Whoever stops this half-way does not want servers left behind. */
  private static void stopServers() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
  }

  private static void write(Path results, String text) {
    try {
      Files.createDirectories(results.getParent());
      Files.writeString(results, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    say("Written to " + results);
  }

  private static void say(String line) {
    System.err.println(line);
  }
}
