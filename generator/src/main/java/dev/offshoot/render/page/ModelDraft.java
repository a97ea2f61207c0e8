package dev.offshoot.render.page;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import java.util.List;

/** The changes to a record that an action may write. */
public record ModelDraft(String appPackage, ModelPlace place, List<Setter> setters)
    implements Page {
  static final String STORED_CHOICE = "value == null ? null : value.value()";

  /**
   * One field that can be set.
   *
   * @param value the expression for what is stored
   */
  public record Setter(String name, String type, String value) {}

  public static ModelDraft of(AgentSpec app, ModelSpec model) {
    return new ModelDraft(
        app.packageName(),
        ModelPlace.of(app, model),
        model.fields().stream()
            .filter(field -> field.type() != FieldType.FILE && !model.fillsIn(field))
            .map(field -> setter(model.name(), field))
            .toList());
  }

  private static Setter setter(String model, FieldSpec field) {
    String type = JavaField.of(model, field).type();
    return field.type() == FieldType.ENUM
        ? new Setter(field.name(), model + "." + type, STORED_CHOICE)
        : new Setter(field.name(), type, "value");
  }

  @Override
  public String template() {
    return "src/main/java/_package_/_model_/_Model_Draft.java.ftl";
  }

  @Override
  public String path() {
    return place.path("src/main/java", "Draft");
  }
}
