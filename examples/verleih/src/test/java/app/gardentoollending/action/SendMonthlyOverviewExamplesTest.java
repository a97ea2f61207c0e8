package app.gardentoollending.action;

import app.gardentoollending.App;
import app.gardentoollending.platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What “Monatsübersicht verschicken” does, by the examples in
 * src/test/resources/examples/send-monthly-overview.json.
 */
class SendMonthlyOverviewExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new SendMonthlyOverview());
  }
}
