package dev.offshoot.spec.rule.business;

import dev.offshoot.json.Closest;
import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.OptionSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.business.Across;
import dev.offshoot.spec.rule.Findings;
import dev.offshoot.spec.rule.Places;
import dev.offshoot.spec.rule.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The fields of a model, as its rules name them. What is wrong with a name is reported. */
record ModelFields(ModelSpec model, Findings findings) {

  /** The field that a rule names, or null if it is not there, or its type unknown. */
  FieldSpec named(JsonPath at, String name) {
    if (name != null && name.contains(".")) {
      findings.add(
          at,
          "looks through a reference",
          "Name a field of " + model.name() + "; only checks look through a reference, and one.");
      return null;
    }
    List<String> names =
        model.fields().stream().map(FieldSpec::name).filter(Objects::nonNull).toList();
    FieldSpec field = model.field(Objects.requireNonNullElse(name, "")).orElse(null);
    if (field == null) {
      String use =
          Closest.to(Objects.requireNonNullElse(name, ""), names)
              .orElseGet(() -> String.join(", ", names));
      findings.add(at, "names no field of the model", "Use one of its fields: " + use + ".");
      return null;
    }
    if (field.personal()) {
      refuse(at, "personal");
      return null;
    }
    return field.type() == null ? null : field;
  }

  /** The field that a rule names, or null if no rule could judge it. */
  FieldSpec judged(JsonPath at, String name) {
    FieldSpec field = named(at, name);
    if (field != null && (field.type() == FieldType.SECRET || field.type() == FieldType.FILE)) {
      refuse(at, Vocabulary.of(field.type()));
      return null;
    }
    return field;
  }

  private void refuse(JsonPath at, String kind) {
    findings.add(at, "is a " + kind + " field, which no rule can judge", "Use another field.");
  }

  /** The field that a rule names, or null if it is of none of these types. */
  FieldSpec typed(JsonPath at, String name, FieldType... types) {
    FieldSpec field = named(at, name);
    if (field != null && !Arrays.asList(types).contains(field.type())) {
      String wanted = Arrays.stream(types).map(Vocabulary::of).collect(Collectors.joining(" or "));
      findings.add(
          at,
          "is a " + Vocabulary.of(field.type()) + " field",
          "Name a field of the type " + wanted + ".");
      return null;
    }
    return field;
  }

  /** Reports each of these names that is none. */
  void named(JsonPath at, List<String> names) {
    Places.of(at, names).forEach(this::named);
  }

  /** Reports fields whose values cannot be told to be the same. */
  void comparable(JsonPath at, List<String> names) {
    Places.of(at, names)
        .forEach((place, name) -> {
          FieldSpec field = judged(place, name);
          boolean whole =
              field != null && (field.type() == FieldType.TEXT || field.type() == FieldType.JSON);
          if (whole) {
            findings.add(
                place,
                "is a " + Vocabulary.of(field.type()) + " field, which is never the same",
                "Use a field that holds one short value.");
          }
        });
  }

  /** Reports what is no option of the field. */
  void option(JsonPath at, FieldSpec field, String value) {
    List<String> options = field.options().stream().map(OptionSpec::value).toList();
    if (!options.contains(value)) {
      findings.add(
          at,
          "is no option of " + field.name(),
          "Use one of its options: " + String.join(", ", options) + ".");
    }
  }

  /** Whose records are meant must be said where records belong to users, and only there. */
  void across(JsonPath at, Across across) {
    boolean owned = model.scoping() == Scoping.USER_SCOPED;
    if (owned && across == null) {
      findings.add(
          at,
          "is missing",
          "Say owner if each user's records are held against their own only, or everybody.");
    } else if (!owned && across != null) {
      findings.add(at, "is said although these records belong to nobody", "Leave it out.");
    }
  }
}
