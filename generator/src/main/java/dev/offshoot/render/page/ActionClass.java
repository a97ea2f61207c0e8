package dev.offshoot.render.page;

import dev.offshoot.render.code.RuleCode;
import dev.offshoot.render.text.JavaString;
import dev.offshoot.render.text.Javadoc;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.name.JavaName;
import dev.offshoot.spec.name.KebabName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class of an action but for what it does, which is put in afterwards. */
public record ActionClass(
    String appPackage,
    List<String> imports,
    Javadoc description,
    String name,
    String kebab,
    JavaString label,
    List<Constant> results,
    List<String> rules,
    List<JavaField> parameters)
    implements Page {

  public static ActionClass of(AgentSpec app, ActionSpec action) {
    return new ActionClass(
        app.packageName(),
        ActionImports.of(app),
        Javadoc.sentence(action.description(), action.label()),
        action.name(),
        KebabName.of(action.name()),
        new JavaString(action.label()),
        action.results().stream()
            .map(result -> new Constant(resultConstant(result.name()), FieldCode.ofResult(result)))
            .toList(),
        rules(action),
        parameters(action));
  }

  /** What the class calls something that it gives back. */
  static String resultConstant(String name) {
    return "RESULT_" + JavaName.enumConstant(KebabName.of(name));
  }

  /** What the body finds in {@code input}. */
  public static List<JavaField> parameters(ActionSpec action) {
    return action.parameters().stream().map(JavaField::of).toList();
  }

  private static List<String> rules(ActionSpec action) {
    List<String> rules = new ArrayList<>();
    rules.add(".description(" + new JavaString(action.description()) + ")");
    rules.add(".audience(Audience." + action.role() + ")");
    rules.add(".scope(DataScope." + action.dataScope() + ")");
    addCall(rules, "parameters", action.parameters().stream().map(FieldCode::ofParameter));
    action.parameters().stream()
        .filter(it -> !it.where().isEmpty())
        .forEach(it -> addCall(rules, "where", where(it)));
    addCall(rules, "results", action.results().stream().map(it -> resultConstant(it.name())));
    addCall(rules, "integrations", action.integrations().stream().map(ActionClass::literal));
    rules.add(".timeout(Duration.ofSeconds(" + action.timeoutSeconds() + "))");
    if (action.retries() != null) {
      rules.add(".retries(" + action.retries() + ")");
    }
    addCall(rules, "triggers", action.triggerPhrases().stream().map(ActionClass::literal));
    if (action.confirm()) {
      rules.add(".confirm()");
    }
    return rules;
  }

  private static Stream<String> where(FieldSpec parameter) {
    return Stream.concat(
        Stream.of(literal(parameter.name())), parameter.where().stream().map(RuleCode::of));
  }

  private static void addCall(List<String> rules, String method, Stream<String> arguments) {
    String list = arguments.collect(Collectors.joining(", "));
    if (!list.isEmpty()) {
      rules.add("." + method + "(" + list + ")");
    }
  }

  private static String literal(String text) {
    return new JavaString(text).toString();
  }

  @Override
  public String template() {
    return "src/main/java/_package_/action/_Action_.java.ftl";
  }

  @Override
  public String path() {
    return "src/main/java/%s/action/%s.java".formatted(appPackage.replace('.', '/'), name);
  }
}
