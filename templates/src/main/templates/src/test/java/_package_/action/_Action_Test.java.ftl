[#-- @ftlvariable name="" type="dev.offshoot.render.page.ActionTest" --]
package [=appPackage].action;

import [=appPackage].App;
import [=appPackage].platform.TestApp;
import [=appPackage].platform.action.ActionPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about “[=label]”. */
class [=name]Test {
  private static TestApp app;
  private static ActionPromises action;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    action = new ActionPromises(app, new [=name]());
  }

  @AfterAll
  static void stop() {
    app.close();
  }
[#list promises as promise]

  @Test
  void [=promise.name]() {
[#list promise.proofs as proof]
    action.[=proof];
[/#list]
  }
[/#list]
}
