package dev.offshoot.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import dev.offshoot.spec.understanding.RequirementKind;
import dev.offshoot.spec.understanding.RequirementSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import dev.offshoot.spec.understanding.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is planned and what came out are told apart on the screen. */
class AskedForPrinterTest {

  private static final RequirementSpec PLANNED =
      new RequirementSpec(
          "R1",
          RequirementKind.PAGE,
          "Tea is served.",
          null,
          List.of("platform"),
          null,
          null,
          null);

  @Test
  void what_is_planned_is_carried_by_something() throws IOException {
    assertThat(printed(PLANNED))
        .contains("Asked for: 1 of 1 requirements are carried by something")
        .contains("R1  Tea is served. → platform\n");
  }

  @Test
  void what_came_out_holds_in_part_or_not_at_all() throws IOException {
    assertThat(
            printed(
                PLANNED.judged(Verdict.HOLDS, List.of("platform"), null),
                PLANNED.judged(Verdict.PARTLY, List.of("platform"), "Not on Sundays."),
                PLANNED.judged(Verdict.MISSING, List.of(), "Nobody boils water.")))
        .contains("Asked for: 1 of 3 requirements hold, 1 in part")
        .contains("Tea is served. → platform, only in part: Not on Sundays.")
        .contains("Tea is served. → nothing carries it: Nobody boils water.");
  }

  private static String printed(RequirementSpec... requirements) throws IOException {
    AgentSpec spec =
        AgentSpecJson.read(Files.readString(Path.of("..", "examples", "running", "agent.json")))
            .withUnderstanding(new UnderstandingSpec(List.of(requirements), null, null, null));
    StringWriter screen = new StringWriter();
    new AskedForPrinter(new PrintWriter(screen), Terminal.NONE).print(spec);
    return screen.toString().replace(System.lineSeparator(), "\n");
  }
}
