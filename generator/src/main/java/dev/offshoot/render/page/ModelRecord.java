package dev.offshoot.render.page;

import dev.offshoot.render.text.JavaString;
import dev.offshoot.render.text.Javadoc;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.OptionSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.name.JavaName;
import java.util.ArrayList;
import java.util.List;

/** The typed view of a model's records. */
public record ModelRecord(
    String appPackage,
    ModelPlace place,
    Javadoc description,
    List<JavaField> fields,
    List<Choice> choices)
    implements Page {

  /** An enum of the options of a field. */
  public record Choice(String type, Javadoc label, List<Constant> options) {}

  public static ModelRecord of(AgentSpec app, ModelSpec model) {
    List<FieldSpec> shown =
        model.fields().stream().filter(field -> field.type() != FieldType.SECRET).toList();
    return new ModelRecord(
        app.packageName(),
        ModelPlace.of(app, model),
        Javadoc.sentence(model.description(), model.label()),
        components(model, shown),
        shown.stream()
            .filter(field -> field.type() == FieldType.ENUM)
            .map(field -> choice(model, field))
            .toList());
  }

  private static List<JavaField> components(ModelSpec model, List<FieldSpec> shown) {
    List<JavaField> components = new ArrayList<>();
    if (model.scoping() == Scoping.USER_SCOPED) {
      components.add(new JavaField("ownerId", "String", "String", "entry.ownerId()"));
    }
    shown.forEach(field -> components.add(JavaField.of(model.name(), field)));
    return components;
  }

  private static Choice choice(ModelSpec model, FieldSpec field) {
    return new Choice(
        JavaField.enumType(model.name(), field),
        new Javadoc(field.label()),
        field.options().stream().map(ModelRecord::constant).toList());
  }

  private static Constant constant(OptionSpec option) {
    return new Constant(
        JavaName.enumConstant(option.value()),
        new JavaString(option.value()) + ", " + new JavaString(option.label()));
  }

  @Override
  public String template() {
    return "src/main/java/_package_/_model_/_Model_.java.ftl";
  }

  @Override
  public String path() {
    return place.path("src/main/java", "");
  }
}
