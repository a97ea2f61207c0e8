package dev.offshoot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.faults.FaultyApp.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much the tests are worth that every app is shipped with: faults are planted in an app, and
 * each has to be caught by the promise that it breaks. {@code -Dfault=word} plants only those whose
 * name has the word.
 */
class PlantedFaultsTest {
  private static final int AT_ONCE = 2;

  @TempDir static Path folder;
  private static FaultyApp app;

  @BeforeAll
  static void compile() throws Exception {
    app = new FaultyApp(folder);
  }

  @Test
  void without_a_fault_every_promise_is_kept() throws Exception {
    List<String> promises =
        Stream.concat(
                Stream.of("access.AccessMatrixTest"),
                Fault.all().stream()
                    .map(Fault::promise)
                    .filter(promise -> !promise.startsWith("access.")))
            .distinct()
            .toList();
    Run run = app.asItIs(promises);
    assertThat(run.broken()).isEmpty();
    assertThat(run.exit()).as(run.output()).isZero();
  }

  @Test
  void every_planted_fault_is_caught() throws Exception {
    String word = System.getProperty("fault", "");
    List<Fault> faults = Fault.all().stream().filter(fault -> fault.name().contains(word)).toList();
    List<String> escaped = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<String>> runs = new ArrayList<>();
      for (int i = 0; i < faults.size(); i++) {
        Fault fault = faults.get(i);
        int number = i;
        runs.add(pool.submit(() -> escapes(fault, number)));
      }
      for (Future<String> run : runs) {
        String how = run.get();
        if (!how.isEmpty()) {
          escaped.add(how);
        }
      }
    }
    int caught = faults.size() - escaped.size();
    System.out.printf("%d of %d planted faults are caught.%n", caught, faults.size());
    assertThat(escaped).isEmpty();
    assertThat(faults).hasSizeGreaterThan(word.isEmpty() ? 30 : 0);
  }

  /** How a fault escapes the promise that should catch it; empty if it doesn't. */
  private static String escapes(Fault fault, int number) throws Exception {
    Run run;
    try {
      run = app.with(fault, number);
    } catch (AssertionError e) {
      return e.getMessage();
    }
    String failures = String.join("\n", run.broken());
    boolean told = Pattern.compile(fault.told()).matcher(failures).find();
    if (!run.passes() && told) {
      return "";
    }
    return "“%s” escapes %s: expected “%s”, %s"
        .formatted(
            fault.name(),
            fault.promise(),
            fault.told(),
            run.passes() ? "but it passes" : "but it says\n" + failures);
  }
}
