[#-- @ftlvariable name="" type="dev.offshoot.render.page.ModelTest" --]
package [=place.packageName];

import [=appPackage].App;
import [=appPackage].platform.TestApp;
import [=appPackage].platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link [=place.name]} records. */
class [=place.name]Test {
  private static TestApp app;
  private static ModelPromises [=records];

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    [=records] = new ModelPromises(app, [=place.name]Model.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }
[#list promises as promise]

  @Test
  void [=promise.name]() {
[#list promise.proofs as proof]
    [=records].[=proof];
[/#list]
  }
[/#list]
}
