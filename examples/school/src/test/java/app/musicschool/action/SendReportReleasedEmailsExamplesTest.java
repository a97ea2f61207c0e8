package app.musicschool.action;

import app.musicschool.App;
import app.musicschool.platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What “Tell parents of released reports” does, by the examples in
 * src/test/resources/examples/send-report-released-emails.json.
 */
class SendReportReleasedEmailsExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new SendReportReleasedEmails());
  }
}
