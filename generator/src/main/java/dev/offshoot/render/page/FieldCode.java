package dev.offshoot.render.page;

import dev.offshoot.render.text.JavaString;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.OptionSpec;
import dev.offshoot.spec.ResultSpec;
import dev.offshoot.spec.name.KebabName;

/** How a field is described in the Java of an app: {@code Field.date("dueOn", "Due on")…}. */
final class FieldCode {
  private final StringBuilder code = new StringBuilder("Field.");

  private FieldCode() {}

  /** The expression that describes a model's field, its rules always in the same order. */
  static String of(FieldSpec field) {
    String onDelete =
        field.type() == FieldType.REFERENCE ? ".onDelete(OnDelete." + field.onDelete() + ")" : "";
    return of(field, onDelete);
  }

  /** The expression that describes an action's parameter. */
  static String ofParameter(FieldSpec field) {
    return of(field, "");
  }

  /** The expression that describes what an action gives back. */
  static String ofResult(ResultSpec result) {
    FieldCode expression = new FieldCode();
    expression.code.append(factory(result.type())).append('(');
    expression.code.append(new JavaString(result.name())).append(", ");
    expression.code.append(new JavaString(result.label()));
    if (result.type() == FieldType.REFERENCE) {
      expression.code.append(", ").append(new JavaString(KebabName.of(result.target())));
    }
    return expression.code.append(')').toString();
  }

  private static String of(FieldSpec field, String onDelete) {
    FieldCode expression = new FieldCode();
    expression.start(field);
    expression.flag("required", field.required());
    if (field.scale() != null) {
      expression.code.append(".scale(").append(field.scale()).append(')');
    }
    expression.rule("min", field.min());
    expression.rule("max", field.max());
    expression.rule("pattern", field.pattern());
    expression.flag("unique", field.unique());
    expression.flag("personal", field.personal());
    if (field.setBy() != null) {
      expression.code.append(".setBy(Setter.").append(field.setBy()).append(')');
    }
    expression.flag("pictures", field.accept() != null);
    expression.flag("forgotten", field.forgotten());
    expression.rule("defaultValue", field.defaultValue());
    expression.code.append(onDelete);
    expression.rule("help", field.help());
    return expression.code.toString();
  }

  private void start(FieldSpec field) {
    code.append(factory(field.type())).append('(').append(new JavaString(field.name()));
    code.append(", ").append(new JavaString(field.label()));
    if (field.type() == FieldType.REFERENCE) {
      code.append(", ").append(new JavaString(KebabName.of(field.target())));
    }
    if (field.type() == FieldType.ENUM) {
      for (OptionSpec option : field.options()) {
        code.append(", new Option(").append(new JavaString(option.value()));
        code.append(", ").append(new JavaString(option.label())).append(')');
      }
    }
    code.append(')');
  }

  private static String factory(FieldType type) {
    return switch (type) {
      case BOOLEAN -> "flag";
      case ENUM -> "options";
      case STRING -> "string";
      case TEXT -> "text";
      case INTEGER -> "integer";
      case DECIMAL -> "decimal";
      case MONEY -> "money";
      case DATE -> "date";
      case DATETIME -> "datetime";
      case JSON -> "json";
      case EMAIL -> "email";
      case URL -> "url";
      case SECRET -> "secret";
      case FILE -> "file";
      case REFERENCE -> "reference";
      case PERSON -> "person";
    };
  }

  private void flag(String name, boolean holds) {
    if (holds) {
      code.append('.').append(name).append("()");
    }
  }

  private void rule(String name, String value) {
    if (value != null && !value.isEmpty()) {
      code.append('.').append(name).append('(').append(new JavaString(value)).append(')');
    }
  }
}
