package app.gardentoollending.platform.example;

import app.gardentoollending.App;
import app.gardentoollending.platform.AppDefinition;
import app.gardentoollending.platform.action.Action;
import app.gardentoollending.platform.web.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Acts examples out in a process of its own, where an action that spins, or takes all memory, does
 * no harm. Each line that it writes says what begins, or how it went.
 */
public final class ExampleProof {
  private final AppDefinition app = App.definition();
  private final PrintStream report;

  private ExampleProof(PrintStream report) {
    this.report = report;
  }

  /**
   * Takes the folder of the examples, and the classes of the actions; or, without any class, proves
   * the schedules.
   */
  public static void main(String[] args) throws Exception {
    ExampleProof proof =
        new ExampleProof(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setOut(System.err); // nobody else speaks here
    Thread.ofPlatform().daemon().start(ExampleProof::endWithStarter);
    for (String name : List.of(args).subList(1, args.length)) {
      Action action = (Action) Class.forName(name).getConstructor().newInstance();
      String file = action.definition().id() + ".json";
      proof.prove(name, action, Example.read(Files.readAllBytes(Path.of(args[0], file))));
    }
    if (args.length == 1) {
      proof.proveSchedules(Path.of(args[0]));
    }
    System.exit(0); // whatever an action may have left running
  }

  /** Its input ends with whoever started it. */
  private static void endWithStarter() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // ended all the same
    }
    Runtime.getRuntime().halt(1);
  }

  private void prove(String name, Action action, List<Example> examples) throws IOException {
    for (Example example : examples) {
      say(Map.of("action", name, "example", example.name()));
      List<String> differences = ExampleRun.differences(app, action, example);
      say(Map.of("action", name, "example", example.name(), "differences", differences));
    }
  }

  private void proveSchedules(Path folder) throws IOException {
    Map<String, List<Example>> examples = new HashMap<>();
    for (Action action : app.actions()) {
      String id = action.definition().id();
      Path file = folder.resolve(id + ".json");
      if (Files.exists(file)) {
        examples.put(id, Example.read(Files.readAllBytes(file)));
      }
    }
    say(Map.of("schedules", true));
    say(Map.of("differences", MonthRun.differences(app, examples)));
  }

  private void say(Map<String, Object> line) throws IOException {
    report.println(Json.MAPPER.writeValueAsString(line));
  }
}
