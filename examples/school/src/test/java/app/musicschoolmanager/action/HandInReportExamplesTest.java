package app.musicschoolmanager.action;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What “Hand in report” does, by the examples in src/test/resources/examples/hand-in-report.json.
 */
class HandInReportExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new HandInReport());
  }
}
