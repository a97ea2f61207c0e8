package dev.offshoot.render.page;

import dev.offshoot.render.text.JavaString;
import dev.offshoot.render.text.Javadoc;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.name.JavaName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Typed access to a model's records for actions. */
public record ModelRepository(
    String appPackage,
    ModelPlace place,
    boolean single,
    boolean userScoped,
    List<Finder> finders,
    List<Secret> secrets,
    List<Link> links)
    implements Page {

  /**
   * A way to look records up by one field.
   *
   * @param source the method of {@code Records} that does it
   * @param value the expression for the stored form of {@code value}
   * @param end what makes the result of what was found
   */
  public record Finder(
      String result,
      String method,
      String type,
      String source,
      String field,
      String value,
      String end) {}

  /** A way to read a secret field. */
  public record Secret(Javadoc label, String method, String field) {}

  /** The address of a personal link of a record. */
  public record Link(Javadoc label, String method, JavaString name) {}

  public static ModelRepository of(AgentSpec app, ModelSpec model) {
    return new ModelRepository(
        app.packageName(),
        ModelPlace.of(app, model),
        model.single(),
        model.scoping() == Scoping.USER_SCOPED,
        lookedUp(model).stream().map(field -> finder(model.name(), field)).toList(),
        model.fields().stream()
            .filter(field -> field.type() == FieldType.SECRET)
            .map(ModelRepository::secret)
            .toList(),
        model.links().stream()
            .map(link ->
                new Link(new Javadoc(link.label()), link.method(), new JavaString(link.id())))
            .toList());
  }

  private static List<FieldSpec> lookedUp(ModelSpec model) {
    Set<String> indexed =
        model.indexes().stream().flatMap(List::stream).collect(Collectors.toSet());
    return model.fields().stream()
        .filter(field ->
            switch (field.type()) {
              case REFERENCE, PERSON, ENUM -> true;
              case SECRET, JSON, FILE -> false;
              default -> field.unique() || indexed.contains(field.name());
            })
        .toList();
  }

  private static Finder finder(String model, FieldSpec field) {
    boolean choice = field.type() == FieldType.ENUM;
    String type = JavaField.of(model, field).boxedType();
    return new Finder(
        "%s<%s>".formatted(field.unique() ? "Optional" : "List", model),
        "findBy" + JavaName.upperCamel(field.name()),
        choice ? model + "." + type : type,
        field.unique() ? "findOne" : "findBy",
        field.name(),
        choice ? ModelDraft.STORED_CHOICE : "value",
        (field.unique() ? ".map(%s::of)" : ".stream().map(%s::of).toList()").formatted(model));
  }

  private static Secret secret(FieldSpec field) {
    return new Secret(
        new Javadoc(field.label()), "reveal" + JavaName.upperCamel(field.name()), field.name());
  }

  @Override
  public String template() {
    String access = single ? "OnlyRepository" : "Repository";
    return "src/main/java/_package_/_model_/_Model_" + access + ".java.ftl";
  }

  @Override
  public String path() {
    return place.path("src/main/java", "Repository");
  }
}
