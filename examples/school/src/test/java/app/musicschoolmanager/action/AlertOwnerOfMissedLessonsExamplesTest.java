package app.musicschoolmanager.action;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What “E-mail the owner about missed lessons” does, by the examples in
 * src/test/resources/examples/alert-owner-of-missed-lessons.json.
 */
class AlertOwnerOfMissedLessonsExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new AlertOwnerOfMissedLessons());
  }
}
