package app.musicschoolmanager.action;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What “E-mail teachers about absences” does, by the examples in
 * src/test/resources/examples/notify-teachers-of-absences.json.
 */
class NotifyTeachersOfAbsencesExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new NotifyTeachersOfAbsences());
  }
}
