package com.example.app.action;

import com.example.app.App;
import com.example.app.platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What “Send reminders” does, by the examples in src/test/resources/examples/send-reminders.json.
 */
class SendRemindersExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new SendReminders());
  }
}
