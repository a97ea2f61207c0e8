package dev.offshoot.render.example;

import dev.offshoot.render.page.Page;
import dev.offshoot.render.text.Javadoc;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.name.KebabName;

/** The test that acts out the examples of an action. */
public record ActionExamplesTest(String appPackage, String name, String kebab, Javadoc label)
    implements Page {

  public static ActionExamplesTest of(AgentSpec app, ActionSpec action) {
    return new ActionExamplesTest(
        app.packageName(), action.name(), KebabName.of(action.name()), new Javadoc(action.label()));
  }

  @Override
  public String template() {
    return "src/test/java/_package_/action/_Action_ExamplesTest.java.ftl";
  }

  @Override
  public String path() {
    return "src/test/java/%s/action/%sExamplesTest.java"
        .formatted(appPackage.replace('.', '/'), name);
  }
}
