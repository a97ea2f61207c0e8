package app.runninggrouplog.action;

import app.runninggrouplog.App;
import app.runninggrouplog.platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What “E-mail me last week's result” does, by the examples in
 * src/test/resources/examples/send-weekly-result.json.
 */
class SendWeeklyResultExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new SendWeeklyResult());
  }
}
