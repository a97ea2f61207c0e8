package dev.offshoot.spec.rule;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.OnDelete;
import dev.offshoot.spec.business.Moment;
import dev.offshoot.spec.form.BoundedPattern;
import dev.offshoot.spec.form.Bounds;
import dev.offshoot.spec.form.FieldText;
import java.util.Optional;

/** What each type of field needs and what it cannot have, for fields and parameters alike. */
final class FieldRules {
  private static final int MOST_DECIMALS = 9;

  private final Findings findings;

  private FieldRules(Findings findings) {
    this.findings = findings;
  }

  static void check(AgentSpec spec, Findings findings) {
    FieldRules rules = new FieldRules(findings);
    JsonPath models = JsonPath.ROOT.field("models");
    Places.of(models, spec.models())
        .forEach((at, it) -> Places.of(at.field("fields"), it.fields()).forEach(rules::field));
    JsonPath actions = JsonPath.ROOT.field("actions");
    Places.of(actions, spec.actions())
        .forEach(
            (at, it) -> Places.of(at.field("parameters"), it.parameters()).forEach(rules::field));
  }

  private void field(JsonPath at, FieldSpec field) {
    if (!findings.present(at.field("type"), field.type(), "Use string if in doubt.")) {
      return;
    }
    options(at.field("options"), field);
    reference(at, field);
    only(at.field("accept"), field, field.accept() != null, FieldType.FILE);
    scale(at.field("scale"), field);
    pattern(at.field("pattern"), field);
    bounds(at, field);
    defaultValue(at.field("defaultValue"), field);
    if (field.type() == FieldType.FILE && field.required()) {
      findings.add(
          at.field("required"),
          "is set on a file, which is uploaded once the record is there",
          "Leave it out.");
    }
  }

  private void options(JsonPath at, FieldSpec field) {
    if (field.type() == FieldType.ENUM && field.options().isEmpty()) {
      findings.add(at, "is missing", "List the choices, or use the type string.");
    }
    only(at, field, !field.options().isEmpty(), FieldType.ENUM);
  }

  private void reference(JsonPath at, FieldSpec field) {
    if (field.type() == FieldType.REFERENCE) {
      findings.present(at.field("target"), field.target(), "Name the model it points to.");
    }
    only(at.field("target"), field, field.target() != null, FieldType.REFERENCE);
    only(at.field("onDelete"), field, field.onDelete() != null, FieldType.REFERENCE);
    if (field.required() && field.onDelete() == OnDelete.SET_NULL) {
      findings.add(
          at.field("onDelete"),
          "would empty a required field",
          "Use restrict or cascade, or leave required out.");
    }
  }

  private void scale(JsonPath at, FieldSpec field) {
    only(at, field, field.scale() != null, FieldType.DECIMAL, FieldType.MONEY);
    if (field.decimals() < 0 || field.decimals() > MOST_DECIMALS) {
      findings.add(at, "is " + field.scale(), "Use a number from 0 to " + MOST_DECIMALS + ".");
    }
  }

  private void pattern(JsonPath at, FieldSpec field) {
    only(at, field, field.pattern() != null, FieldType.STRING);
    if (field.pattern() != null) {
      report(
          at,
          BoundedPattern.fault(field.pattern()),
          "Use a short pattern without nested repetition, such as [A-Z]{2}-[0-9]{4}.");
    }
  }

  private void bounds(JsonPath at, FieldSpec field) {
    boolean scaled = field.decimals() >= 0 && field.decimals() <= MOST_DECIMALS;
    boolean good = scaled;
    good &= bound(at.field("min"), field, field.min());
    good &= bound(at.field("max"), field, field.max());
    if (good && field.min() != null && field.max() != null && Bounds.areCrossed(field)) {
      findings.add(
          at.field("min"),
          "is greater than max",
          "Use " + field.max() + " or less, or a greater max.");
    }
  }

  private boolean bound(JsonPath at, FieldSpec field, String bound) {
    if (bound == null) {
      return true;
    }
    if (!Bounds.apply(field.type())) {
      findings.add(
          at, "means nothing on a " + Vocabulary.of(field.type()) + " field", "Leave it out.");
      return false;
    }
    return !report(
        at, Bounds.boundFault(field, bound), "Use a value of the field's type, such as 1.");
  }

  private void defaultValue(JsonPath at, FieldSpec field) {
    if (field.defaultValue() == null) {
      return;
    }
    if (!isMoving(field)) {
      report(
          at,
          FieldText.fault(field, field.defaultValue()),
          "Use " + sample(field) + ", or leave it out.");
    }
    // The only default of a person is the caller, who is somebody else each time.
    if (field.unique() && field.type() != FieldType.PERSON) {
      findings.add(at, "would be the same in two records of a unique field", "Leave it out.");
    }
  }

  /** Whether the default is the day or the moment of the write, or reckoned from it. */
  private static boolean isMoving(FieldSpec field) {
    return !field.personal()
        && Moment.moving(field.defaultValue())
            .filter(it -> it.factor() == null)
            .flatMap(it -> it.type(it.movingType()))
            .filter(type -> type == field.type())
            .isPresent();
  }

  private static String sample(FieldSpec field) {
    return switch (field.type()) {
      case BOOLEAN -> "false";
      case PERSON -> FieldText.CALLER;
      case DATE -> "2026-01-31";
      case DATETIME -> "2026-01-31T08:00:00Z";
      case ENUM -> field.options().isEmpty() ? "an option" : field.options().getFirst().value();
      case INTEGER, DECIMAL, MONEY -> field.min() == null ? "0" : field.min();
      default -> "a value that fits";
    };
  }

  private void only(JsonPath at, FieldSpec field, boolean given, FieldType... types) {
    for (FieldType type : types) {
      given &= field.type() != type;
    }
    if (given) {
      String use = Vocabulary.of(types[0]);
      findings.add(
          at,
          "means nothing on a " + Vocabulary.of(field.type()) + " field",
          "Leave it out, or use the type " + use + ".");
    }
  }

  private boolean report(JsonPath at, Optional<String> fault, String fix) {
    fault.ifPresent(what -> findings.add(at, what, fix));
    return fault.isPresent();
  }
}
