[#-- @ftlvariable name="" type="dev.offshoot.render.example.ActionExamplesTest" --]
package [=appPackage].action;

import [=appPackage].App;
import [=appPackage].platform.action.ActionExamples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What “[=label]” does, by the examples in src/test/resources/examples/[=kebab].json. */
class [=name]ExamplesTest {
  @TestFactory
  Stream<DynamicTest> it_does_what_its_examples_say() throws IOException {
    return ActionExamples.of(App.definition(), new [=name]());
  }
}
