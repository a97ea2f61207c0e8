package app.gardentoollending.action;

import app.gardentoollending.App;
import app.gardentoollending.platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What “Gerät ausleihen” does, by the examples in src/test/resources/examples/borrow-device.json.
 */
class BorrowDeviceExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new BorrowDevice());
  }
}
