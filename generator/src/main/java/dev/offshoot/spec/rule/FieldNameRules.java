package dev.offshoot.spec.rule;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.OptionSpec;
import dev.offshoot.spec.name.JavaName;
import dev.offshoot.spec.name.SqlName;
import dev.offshoot.spec.name.SuggestedName;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of fields and parameters, and the values of their options. */
final class FieldNameRules {
  private static final Pattern OPTION = Pattern.compile("[a-z][a-z0-9]*([_-][a-z0-9]+)*");

  private final Findings findings;

  private FieldNameRules(Findings findings) {
    this.findings = findings;
  }

  static void check(AgentSpec spec, Findings findings) {
    FieldNameRules rules = new FieldNameRules(findings);
    Places.of(JsonPath.ROOT.field("models"), spec.models())
        .forEach((at, it) -> rules.fields(at.field("fields"), it.fields(), it.name(), true));
    Places.of(JsonPath.ROOT.field("actions"), spec.actions())
        .forEach(
            (at, it) -> rules.fields(at.field("parameters"), it.parameters(), it.name(), false));
  }

  private void fields(JsonPath list, List<FieldSpec> fields, String owner, boolean stored) {
    Findings.Names names = findings.distinct(stored ? "column" : "parameter");
    for (int i = 0; i < fields.size(); i++) {
      FieldSpec field = fields.get(i);
      JsonPath at = list.item(i).field("name");
      String name = Objects.requireNonNullElse(field.name(), "");
      if (JavaName.isLowerCamel(name)) {
        meaning(at, field, owner, stored);
        names.take(at, SqlName.column(name), "Use " + names.free(name, SqlName::column) + ".");
      } else {
        String label = Objects.requireNonNullElse(field.label(), "");
        form(at, name, SuggestedName.lowerCamel(label, "field" + (i + 1)));
      }
      options(list.item(i).field("options"), field.options());
    }
  }

  private void form(JsonPath at, String name, String suggestion) {
    String what =
        name.isEmpty()
            ? "is missing"
            : "is not lowerCamel: a small letter, then ASCII letters and digits, at most "
                + JavaName.LONGEST
                + " in all";
    findings.add(at, what, "Use " + suggestion + ".");
  }

  private void meaning(JsonPath at, FieldSpec field, String owner, boolean stored) {
    String name = field.name();
    String inner = JavaName.upperCamel(name);
    boolean hides =
        field.type() == FieldType.ENUM && (ReservedNames.isClass(inner) || isClassOf(owner, inner));
    if (stored && ReservedNames.isColumn(SqlName.column(name))) {
      findings.add(
          at,
          "is kept for every record anyway",
          "Leave it out, or use " + name + "Value if it means something else.");
    } else if (JavaName.isKeyword(name)) {
      findings.add(at, "is a word of Java", "Use " + name + "Value.");
    } else if (ReservedNames.isObjectMethod(name)
        || (stored && ReservedNames.isField(name))
        || hides) {
      findings.add(at, "is a name that every app uses itself", "Use " + name + "Value.");
    }
  }

  /** Whether the owner has a class of its own by that name, which an inner class would hide. */
  private static boolean isClassOf(String owner, String inner) {
    return Stream.of("", "Draft", "Model", "Repository")
        .anyMatch(suffix -> inner.equalsIgnoreCase(owner + suffix));
  }

  private void options(JsonPath list, List<OptionSpec> options) {
    Findings.Names taken = findings.distinct("option");
    for (int i = 0; i < options.size(); i++) {
      String value = Objects.requireNonNullElse(options.get(i).value(), "");
      JsonPath at = list.item(i).field("value");
      if (value.length() <= JavaName.LONGEST && OPTION.matcher(value).matches()) {
        String fix = "Use " + taken.free(value, JavaName::enumConstant) + ".";
        taken.take(at, JavaName.enumConstant(value), fix);
      } else {
        String label = Objects.requireNonNullElse(options.get(i).label(), "");
        findings.add(
            at,
            value.isEmpty() ? "is missing" : "is not lower-case words joined by - or _",
            "Use " + SuggestedName.kebab(label, "option" + (i + 1)) + ".");
      }
    }
  }
}
