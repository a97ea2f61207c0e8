package dev.offshoot.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The hand-written sample in the template app is what templates must produce, to the byte. */
class SampleTest {
  private static final String PACKAGE = "src/main/java/com/example/app/";

  /** What is said of a sample action that does something else, which follows from no document. */
  private static final String OF_ITS_OWN = "/action/WrongExamplesTest.java";

  @TestFactory
  Stream<DynamicTest> rendering_gives_the_hand_written_sample() {
    SourceTree rendered = Fixture.RENDERER.render(Fixture.SAMPLE);
    Map<String, byte[]> app =
        TemplateResources.below("offshoot/app/", PACKAGE + "platform/user/Role.java");
    return app.entrySet().stream()
        .filter(file -> !file.getKey().endsWith(OF_ITS_OWN))
        .map(file ->
            DynamicTest.dynamicTest(
                file.getKey(),
                () ->
                    assertThat(rendered.text(file.getKey()))
                        .isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8))));
  }

  @TestFactory
  Stream<DynamicTest> and_the_examples_of_its_actions() {
    SourceTree rendered = Fixture.RENDERER.render(Fixture.SAMPLE);
    return Stream.of("send-reminders", "close-month")
        .map(action -> "src/test/resources/examples/" + action + ".json")
        .map(path ->
            DynamicTest.dynamicTest(
                path,
                () ->
                    assertThat(rendered.text(path))
                        .isEqualTo(Files.readString(Path.of("../templates", path)))));
  }
}
