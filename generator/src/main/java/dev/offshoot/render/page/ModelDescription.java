package dev.offshoot.render.page;

import dev.offshoot.render.code.OpenCode;
import dev.offshoot.render.code.RuleCode;
import dev.offshoot.render.text.JavaString;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.list.ListSpec;
import dev.offshoot.spec.name.KebabName;
import dev.offshoot.spec.way.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The fields and rules of a model, as its app declares them. */
public record ModelDescription(
    String appPackage,
    ModelPlace place,
    String kebab,
    JavaString label,
    JavaString labelPlural,
    JavaString description,
    String scoping,
    String readableBy,
    String writableBy,
    List<String> fields,
    List<String> rules)
    implements Page {

  public static ModelDescription of(AgentSpec app, ModelSpec model) {
    return new ModelDescription(
        app.packageName(),
        ModelPlace.of(app, model),
        KebabName.of(model.name()),
        new JavaString(model.label()),
        new JavaString(model.labelPlural()),
        new JavaString(model.description() == null ? "" : model.description()),
        model.scoping().name(),
        model.readableBy().name(),
        model.writableBy().name(),
        model.fields().stream().map(FieldCode::of).toList(),
        rules(app, model));
  }

  private static List<String> rules(AgentSpec app, ModelSpec model) {
    List<String> rules = new ArrayList<>();
    model.uniques().forEach(names -> rules.add(call("unique", names)));
    model.indexes().forEach(names -> rules.add(call("index", names)));
    if (!model.allRules().isEmpty()) {
      rules.add(
          model.allRules().stream()
              .map(RuleCode::of)
              .collect(Collectors.joining(", ", ".rules(", ")")));
    }
    List<Way> ways = Way.of(app, model);
    if (!ways.isEmpty()) {
      rules.add(
          ways.stream()
              .map(ModelDescription::way)
              .collect(Collectors.joining(", ", ".visibleTo(", ")")));
    }
    rules.addAll(OpenCode.of(model.open()));
    if (model.single()) {
      rules.add(".single()");
    }
    rules.addAll(list(model.list()));
    rules.add(call("display", List.of(model.displayField())));
    return rules;
  }

  private static List<String> list(ListSpec list) {
    List<String> said = new ArrayList<>();
    if (list != null && !list.columns().isEmpty()) {
      said.add(call("listColumns", list.columns()));
    }
    if (list != null && list.orderBy() != null) {
      said.add(call("listOrder", List.of((list.descending() ? "-" : "") + list.orderBy())));
    }
    return said;
  }

  private static String way(Way way) {
    String hops =
        way.hops().stream()
            .map(hop -> {
              String model = KebabName.of(hop.model().name());
              return hop.isBack()
                  ? call("against", List.of(model, hop.field().name()))
                  : call("along", List.of(hop.field().name(), model));
            })
            .collect(Collectors.joining());
    return (way.said().leadsToAll()
            ? "Way.everybody()"
            : "Way.start()" + hops + call("to", List.of(way.person().name())))
        + RuleCode.conditions("when", way.said().when())
        + (way.said().writes() ? ".writing()" : "");
  }

  private static String call(String method, List<String> names) {
    return names.stream()
        .map(name -> new JavaString(name).toString())
        .collect(Collectors.joining(", ", "." + method + "(", ")"));
  }

  @Override
  public String template() {
    return "src/main/java/_package_/_model_/_Model_Model.java.ftl";
  }

  @Override
  public String path() {
    return place.path("src/main/java", "Model");
  }
}
