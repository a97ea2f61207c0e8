package app.shopinventory.platform.example;

import app.shopinventory.App;
import app.shopinventory.platform.AppDefinition;
import app.shopinventory.platform.ProofReport;
import app.shopinventory.platform.action.Action;
import java.io.IOException;
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
  private final ProofReport report = new ProofReport();

  private ExampleProof() {}

  /**
   * Takes the folder of the examples, and the classes of the actions; or, without any class, proves
   * the schedules.
   */
  public static void main(String[] args) throws Exception {
    ExampleProof proof = new ExampleProof();
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

  private void prove(String name, Action action, List<Example> examples) {
    for (Example example : examples) {
      report.say(Map.of("action", name, "example", example.name()));
      List<String> differences = ExampleRun.differences(app, action, example);
      report.say(Map.of("action", name, "example", example.name(), "differences", differences));
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
    report.say(Map.of("schedules", true));
    List<String> differences =
        MonthRun.differences(app, examples, day -> report.say(Map.of("day", day)));
    report.say(Map.of("differences", differences));
  }
}
