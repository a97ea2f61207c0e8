package dev.offshoot.render.page;

import dev.offshoot.render.text.JavaString;
import dev.offshoot.render.text.Javadoc;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import java.util.List;

/** The class where reading an app begins. */
public record AppClass(
    String packageName,
    Javadoc summary,
    JavaString name,
    JavaString description,
    JavaString language,
    JavaString timeZone,
    JavaString currency,
    String appType,
    JavaString colour,
    JavaString avatar,
    List<ModelPlace> models,
    List<String> actions)
    implements Page {

  public static AppClass of(AgentSpec app) {
    return new AppClass(
        app.packageName(),
        Javadoc.sentence(app.description(), app.name()),
        new JavaString(app.name()),
        new JavaString(app.description()),
        new JavaString(app.language()),
        app.timeZone() == null ? null : new JavaString(app.timeZone()),
        app.currency() == null ? null : new JavaString(app.currency()),
        app.appType().name(),
        new JavaString(app.theme().colour()),
        new JavaString(app.theme().avatar()),
        app.models().stream().map(model -> ModelPlace.of(app, model)).toList(),
        app.actions().stream().map(ActionSpec::name).toList());
  }

  @Override
  public String template() {
    return "src/main/java/_package_/App.java.ftl";
  }

  @Override
  public String path() {
    return "src/main/java/%s/App.java".formatted(packageName.replace('.', '/'));
  }
}
