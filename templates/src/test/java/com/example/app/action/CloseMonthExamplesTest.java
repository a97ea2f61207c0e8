package com.example.app.action;

import com.example.app.App;
import com.example.app.platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What “Close month” does, by the examples in src/test/resources/examples/close-month.json. */
class CloseMonthExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new CloseMonth());
  }
}
