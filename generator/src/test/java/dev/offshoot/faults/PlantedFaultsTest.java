package dev.offshoot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.faults.FaultyApp.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * How much the tests are worth that every app is shipped with: faults are planted in an app, and
 * each has to be caught by the promise that it breaks. {@code -Dfault=word} plants only those whose
 * name has the word.
 */
@Order(1) // takes the longest, and the others run beside it
class PlantedFaultsTest {
  private static final AtomicInteger PLANTED = new AtomicInteger();
  private static final AtomicInteger CAUGHT = new AtomicInteger();

  @TempDir static Path folder;
  private static FaultyApp app;

  @BeforeAll
  static void compile() throws Exception {
    app = new FaultyApp(folder);
  }

  @AfterAll
  static void count() {
    app.close();
    System.out.printf("%s of %s planted faults are caught.%n", CAUGHT, PLANTED);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
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

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> every_planted_fault_is_caught() {
    String word = System.getProperty("fault", "");
    List<Fault> faults = Fault.all().stream().filter(fault -> fault.name().contains(word)).toList();
    assertThat(faults).hasSizeGreaterThan(word.isEmpty() ? 30 : 0);
    PLANTED.set(faults.size());
    return IntStream.range(0, faults.size())
        .mapToObj(
            i -> DynamicTest.dynamicTest(faults.get(i).name(), () -> plant(faults.get(i), i)));
  }

  private static void plant(Fault fault, int number) throws Exception {
    assertThat(escapes(fault, number)).isEmpty();
    CAUGHT.incrementAndGet();
  }

  /** How a fault escapes the promise that should catch it; empty if it doesn't. */
  private static String escapes(Fault fault, int number) throws Exception {
    Run run;
    try {
      run = app.with(fault, number);
    } catch (AssertionError e) {
      return e.getMessage();
    }
    if (!run.passes() && fault.isToldBy(run.broken())) {
      return "";
    }
    String failures = String.join("\n", run.broken());
    return "“%s” escapes %s: expected “%s”, %s"
        .formatted(
            fault.name(),
            fault.promise(),
            fault.told(),
            run.passes() ? "but it passes" : "but it says\n" + failures);
  }
}
