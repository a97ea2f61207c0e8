package org.example.makerspace.action;

import java.io.IOException;
import java.util.stream.Stream;
import org.example.makerspace.App;
import org.example.makerspace.platform.action.ActionExamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What “Send it home” does, by the examples in src/test/resources/examples/send-home.json. */
class SendHomeExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new SendHome());
  }
}
