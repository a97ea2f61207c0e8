package app.gardentoollending.action;

import app.gardentoollending.App;
import app.gardentoollending.platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What “Rückgabe buchen” does, by the examples in src/test/resources/examples/return-device.json.
 */
class ReturnDeviceExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new ReturnDevice());
  }
}
