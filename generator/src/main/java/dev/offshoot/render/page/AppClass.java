package dev.offshoot.render.page;

import dev.offshoot.render.text.JavaString;
import dev.offshoot.render.text.Javadoc;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The class where reading an app begins.
 *
 * @param place what the app says of where its people are, by the method that says it
 */
public record AppClass(
    String packageName,
    Javadoc summary,
    JavaString name,
    JavaString description,
    JavaString language,
    Map<String, JavaString> place,
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
        place(app),
        app.appType().name(),
        new JavaString(app.theme().colour()),
        new JavaString(app.theme().avatar()),
        app.models().stream().map(model -> ModelPlace.of(app, model)).toList(),
        app.actions().stream().map(ActionSpec::name).toList());
  }

  private static Map<String, JavaString> place(AgentSpec app) {
    Map<String, JavaString> place = new LinkedHashMap<>();
    if (app.timeZone() != null) {
      place.put("timeZone", new JavaString(app.timeZone()));
    }
    if (app.currency() != null) {
      place.put("currency", new JavaString(app.currency()));
    }
    return place;
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
