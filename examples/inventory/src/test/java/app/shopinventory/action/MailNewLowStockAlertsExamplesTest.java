package app.shopinventory.action;

import app.shopinventory.App;
import app.shopinventory.platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What “Mail new low-stock alerts” does, by the examples in
 * src/test/resources/examples/mail-new-low-stock-alerts.json.
 */
class MailNewLowStockAlertsExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new MailNewLowStockAlerts());
  }
}
