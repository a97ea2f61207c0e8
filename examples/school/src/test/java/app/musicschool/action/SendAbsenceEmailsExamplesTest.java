package app.musicschool.action;

import app.musicschool.App;
import app.musicschool.platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What “Tell teachers of absences” does, by the examples in
 * src/test/resources/examples/send-absence-emails.json.
 */
class SendAbsenceEmailsExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new SendAbsenceEmails());
  }
}
