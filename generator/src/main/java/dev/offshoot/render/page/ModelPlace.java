package dev.offshoot.render.page;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.name.JavaName;

/** Where the Java of a model stands. */
public record ModelPlace(String packageName, String name) {

  static ModelPlace of(AgentSpec app, ModelSpec model) {
    return new ModelPlace(
        app.packageName() + "." + JavaName.packageSegment(model.name()), model.name());
  }

  /** The path of the class that is named after the model with that ending. */
  String path(String sourceFolder, String ending) {
    return "%s/%s/%s%s.java".formatted(sourceFolder, packageName.replace('.', '/'), name, ending);
  }
}
