package app.musicschoolmanager.platform.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.example.Example;
import app.musicschoolmanager.platform.example.ExampleRun;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The examples of an action in {@code src/test/resources/examples}, each as a test. */
public final class ActionExamples {
  private ActionExamples() {}

  public static Stream<DynamicTest> of(AppDefinition app, Action action) throws IOException {
    List<Example> examples = examples(action);
    assertThat(examples).as("examples of %s", action.definition().id()).isNotEmpty();
    return examples.stream()
        .map(example ->
            dynamicTest(
                example.name(),
                () -> assertThat(ExampleRun.differences(app, action, example)).isEmpty()));
  }

  /** The examples of an action; none if it has no file of them. */
  public static List<Example> examples(Action action) throws IOException {
    String file = "/examples/" + action.definition().id() + ".json";
    try (InputStream in = ActionExamples.class.getResourceAsStream(file)) {
      return in == null ? List.of() : Example.read(in.readAllBytes());
    }
  }
}
