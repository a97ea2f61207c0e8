package dev.offshoot.spec.rule;

import dev.offshoot.json.Closest;
import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Each model by itself: its fields, its title, what is unique and indexed, what is personal. */
final class ModelRules {
  /** What no index can hold or nobody can compare. */
  private static final Set<FieldType> NOT_A_KEY =
      EnumSet.of(FieldType.TEXT, FieldType.JSON, FieldType.SECRET, FieldType.FILE);

  private static final Set<FieldType> NOT_A_TITLE =
      EnumSet.of(FieldType.JSON, FieldType.SECRET, FieldType.FILE);

  private final Findings findings;

  private ModelRules(Findings findings) {
    this.findings = findings;
  }

  static void check(AgentSpec spec, Findings findings) {
    ModelRules rules = new ModelRules(findings);
    Places.of(JsonPath.ROOT.field("models"), spec.models()).forEach(rules::model);
  }

  private void model(JsonPath at, ModelSpec model) {
    if (model.fields().isEmpty()) {
      findings.add(at.field("fields"), "is empty", "Give it at least one field, such as name.");
      return;
    }
    title(at.field("displayField"), model);
    keys(at.field("uniques"), model, model.uniques());
    Places.of(at.field("uniques"), model.uniques())
        .forEach((place, group) -> room(place, model, known(model, group)));
    keys(at.field("indexes"), model, model.indexes());
    Places.of(at.field("fields"), model.fields()).forEach((place, it) -> flags(place, it, model));
    if (model.scoping() == Scoping.MIXED
        && model.fields().stream().noneMatch(FieldSpec::personal)) {
      findings.add(
          at.field("fields"),
          "hold nothing personal although the model is mixed",
          "Mark at least one field as personal, or make the model shared_data.");
    }
    if (model.fields().stream().allMatch(FieldSpec::personal)) {
      findings.add(
          at.field("fields"),
          "are all personal, so there is nothing to share",
          "Make the model user_scoped and no field personal.");
    }
  }

  private void title(JsonPath at, ModelSpec model) {
    FieldSpec title = known(at, model, model.displayField());
    if (title != null && (NOT_A_TITLE.contains(title.type()) || title.personal())) {
      String better =
          model.fields().stream()
              .filter(it -> !NOT_A_TITLE.contains(it.type()) && !it.personal())
              .map(FieldSpec::name)
              .findFirst()
              .orElse("name, and add such a field of type string");
      findings.add(at, "is a field that cannot title a record", "Use " + better + ".");
    }
  }

  private void keys(JsonPath at, ModelSpec model, List<List<String>> groups) {
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < groups.size(); i++) {
      List<String> group = groups.get(i);
      JsonPath place = at.item(i);
      if (group.isEmpty() || new HashSet<>(group).size() < group.size()) {
        findings.add(place, "is empty or names a field twice", "Name each field of it once.");
      }
      if (!seen.add(group)) {
        findings.add(place, "is there twice", "Leave one of them out.");
      }
      Places.of(place, group).forEach((entry, name) -> key(entry, known(entry, model, name)));
    }
  }

  private void key(JsonPath at, FieldSpec field) {
    if (field != null
        && field.type() != null
        && (NOT_A_KEY.contains(field.type()) || field.personal())) {
      String why = field.personal() ? "personal" : Vocabulary.of(field.type());
      findings.add(at, "is a " + why + " field, which no key can hold", "Leave it out.");
    }
  }

  private void flags(JsonPath at, FieldSpec field, ModelSpec model) {
    boolean comparable = !NOT_A_KEY.contains(field.type()) && field.type() != FieldType.BOOLEAN;
    if (field.unique() && !comparable) {
      findings.add(
          at.field("unique"),
          "is set on a " + Vocabulary.of(field.type()) + " field",
          "Leave it out; unique suits string, email, url, numbers, dates and references.");
    }
    if (field.unique()) {
      room(at.field("unique"), model, List.of(field));
    }
    if (field.forgotten()) {
      forgotten(at.field("forgotten"), field);
    }
    if (!field.personal()) {
      return;
    }
    if (model.scoping() != Scoping.MIXED) {
      findings.add(
          at.field("personal"),
          "is set although the model is " + Vocabulary.of(model.scoping()),
          "Leave it out, or make the model mixed.");
    }
    if (field.required() || field.unique()) {
      findings.add(
          at.field("personal"),
          "cannot go with required or unique, because a user may not have filled it in yet",
          "Leave required and unique out.");
    }
    if (field.type() == FieldType.SECRET || field.type() == FieldType.FILE) {
      findings.add(
          at.field("personal"),
          "cannot be set on a " + Vocabulary.of(field.type()) + " field",
          "Keep it in a user_scoped model of its own.");
    }
  }

  private void forgotten(JsonPath at, FieldSpec field) {
    if (field.required()) {
      findings.add(
          at,
          "is set on a required field, which is never emptied",
          "Leave it out, or make the field optional.");
    }
    if (field.type() == FieldType.SECRET) {
      findings.add(
          at, "is set on a secret field, whose values are in no trail anyway", "Leave it out.");
    }
  }

  /** A choice with one option, of which no two records may have the same, is meant otherwise. */
  private void room(JsonPath at, ModelSpec model, List<FieldSpec> key) {
    boolean one =
        !key.isEmpty()
            && key.stream().allMatch(it -> it.type() == FieldType.ENUM && it.options().size() == 1);
    if (one && !model.single()) {
      String names = key.stream().map(FieldSpec::name).collect(Collectors.joining(", "));
      findings.add(
          at,
          "leaves room for one " + model.name() + " only, because " + names + " has one option",
          "Leave it out; if there is always one record, as for settings, make the model"
              + " shared_data and single.");
    }
  }

  private static List<FieldSpec> known(ModelSpec model, List<String> names) {
    return names.stream()
        .filter(Objects::nonNull)
        .flatMap(name -> model.field(name).stream())
        .toList();
  }

  private FieldSpec known(JsonPath at, ModelSpec model, String name) {
    String wanted = Objects.requireNonNullElse(name, "");
    List<String> names =
        model.fields().stream().map(FieldSpec::name).filter(Objects::nonNull).toList();
    if (!names.contains(wanted)) {
      String use = Closest.to(wanted, names).orElseGet(() -> String.join(", ", names));
      findings.add(at, "names no field of the model", "Use one of its fields: " + use + ".");
      return null;
    }
    return model.field(wanted).orElseThrow();
  }
}
