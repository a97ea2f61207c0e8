package dev.offshoot.spec.rule.business;

import dev.offshoot.json.Closest;
import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.list.ListSpec;
import dev.offshoot.spec.rule.Findings;
import dev.offshoot.spec.rule.Places;
import dev.offshoot.spec.rule.Vocabulary;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What lists show and are ordered by. */
public record ListRules(ModelSpec model, Findings findings) {
  /** What nobody would find their way in. */
  private static final Set<FieldType> UNORDERED =
      EnumSet.of(
          FieldType.REFERENCE, FieldType.PERSON, FieldType.JSON, FieldType.FILE, FieldType.SECRET);

  public static void check(AgentSpec spec, Findings findings) {
    Places.of(JsonPath.ROOT.field("models"), spec.models())
        .forEach((at, model) -> {
          if (model.list() != null) {
            new ListRules(model, findings).check(at.field("list"), model.list());
          }
        });
  }

  private void check(JsonPath at, ListSpec list) {
    if (model.single()) {
      findings.add(at, "is there although there is one record and no list", "Leave it out.");
    }
    Set<String> seen = new HashSet<>();
    Places.of(at.field("columns"), list.columns())
        .forEach((place, name) -> column(place, name, seen.add(name)));
    if (list.orderBy() != null) {
      order(at.field("orderBy"), list.orderBy());
    } else if (list.descending()) {
      findings.add(
          at.field("descending"), "says nothing without orderBy", "Name a field in orderBy.");
    }
  }

  private void column(JsonPath at, String name, boolean isNew) {
    FieldSpec field = known(at, name);
    if (!isNew) {
      findings.add(at, "is there twice", "Leave one of them out.");
    } else if (name.equals(model.displayField())) {
      findings.add(at, "is the title, which every list has first", "Leave it out.");
    } else if (field != null && field.type() == FieldType.SECRET) {
      findings.add(at, "is a secret, which nobody is shown", "Leave it out.");
    }
  }

  private void order(JsonPath at, String name) {
    FieldSpec field = known(at, name);
    if (field != null && field.type() != null && UNORDERED.contains(field.type())) {
      findings.add(
          at,
          "is a " + Vocabulary.of(field.type()) + " field, in whose order nobody finds their way",
          "Name a field with a date, a number, a text or a choice.");
    }
  }

  private FieldSpec known(JsonPath at, String name) {
    FieldSpec field = model.field(name).orElse(null);
    if (field == null) {
      List<String> names =
          model.fields().stream().map(FieldSpec::name).filter(Objects::nonNull).toList();
      String use = Closest.to(name, names).orElseGet(() -> String.join(", ", names));
      findings.add(at, "names no field of the model", "Use one of its fields: " + use + ".");
    }
    return field;
  }
}
