package dev.offshoot.spec.rule;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.IntegrationSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.name.JavaName;
import dev.offshoot.spec.name.KebabName;
import dev.offshoot.spec.name.SettingName;
import dev.offshoot.spec.name.SqlName;
import dev.offshoot.spec.name.SuggestedName;
import java.util.List;
import java.util.Objects;

/**
 * Names of models, actions, schedules and integrations: safe in Java, SQL, addresses, files and
 * settings, and different from each other in all of these.
 */
final class NameRules {
  /**
   * With the longest prefix and suffix it still fits PostgreSQL's 63 and a tool's 64 characters.
   */
  private static final int LONGEST_TABLE = 50;

  private final Findings findings;
  private final Findings.Names classes;
  private final Findings.Names tables;
  private final Findings.Names accessors;
  private final Findings.Names settings;
  private final Findings.Names schedules;

  private NameRules(Findings findings) {
    this.findings = findings;
    this.classes = findings.distinct("class");
    this.tables = findings.distinct("table");
    this.accessors = findings.distinct("accessor");
    this.settings = findings.distinct("prefix of settings");
    this.schedules = findings.distinct("schedule");
  }

  static void check(AgentSpec spec, Findings findings) {
    new NameRules(findings).check(spec);
  }

  private void check(AgentSpec spec) {
    JsonPath root = JsonPath.ROOT;
    Places.of(root.field("models"), spec.models()).forEach(this::model);
    Places.of(root.field("actions"), spec.actions()).forEach(this::action);
    Places.of(root.field("schedules"), spec.schedules()).forEach(this::schedule);
    Places.of(root.field("integrations"), spec.integrations()).forEach(this::integration);
  }

  private void model(JsonPath at, ModelSpec model) {
    JsonPath place = at.field("name");
    String fallback = "Model" + model.id();
    if (className(place, model.name(), model.label(), fallback, "Record")) {
      String name = model.name();
      String fix = "Use " + classes.free(name, it -> it) + ".";
      for (String suffix : List.of("", "Draft", "Model", "Repository")) {
        classes.take(place, name + suffix, fix);
      }
      tables.take(place, SqlName.table(name), fix);
      if (model.scoping() == Scoping.MIXED) {
        tables.take(place, SqlName.personalTable(name), fix);
      }
    }
    plural(at.field("plural"), model);
  }

  private void plural(JsonPath at, ModelSpec model) {
    String plural = Objects.requireNonNullElse(model.plural(), "");
    String fallback =
        SuggestedName.upperCamel(Objects.requireNonNullElse(model.name(), ""), "Model");
    if (!JavaName.isUpperCamel(plural)) {
      refuseForm(
          at,
          plural,
          "UpperCamel",
          SuggestedName.upperCamel(text(model.labelPlural()), fallback + "s"));
      return;
    }
    String accessor = JavaName.lowerCamel(plural);
    if (ReservedNames.isAccessor(accessor) || JavaName.isKeyword(SqlName.table(plural))) {
      findings.add(at, "is a name that every app uses itself", "Use " + plural + "Records.");
    }
    accessors.take(at, accessor, "Use " + accessors.free(plural, JavaName::lowerCamel) + ".");
  }

  private void action(JsonPath at, ActionSpec action) {
    JsonPath place = at.field("name");
    if (className(place, action.name(), action.label(), "Action" + action.id(), "Now")) {
      classes.take(place, action.name(), "Use " + classes.free(action.name(), it -> it) + ".");
    }
  }

  private void schedule(JsonPath at, ScheduleSpec schedule) {
    JsonPath place = at.field("name");
    String name = schedule.name();
    if (className(place, name, schedule.label(), "Schedule" + schedule.id(), "Run")) {
      schedules.take(place, name, "Use " + schedules.free(name, it -> it) + ".");
    }
  }

  private void integration(JsonPath at, IntegrationSpec integration) {
    JsonPath place = at.field("name");
    String name = text(integration.name());
    if (!JavaName.isLowerCamel(name)) {
      String suggestion = SuggestedName.lowerCamel(text(integration.label()), "service");
      refuseForm(place, name, "lowerCamel", suggestion);
      return;
    }
    boolean taken =
        JavaName.isKeyword(name)
            || ReservedNames.isAccessor(name)
            || ReservedNames.isSetting(SettingName.prefix(name));
    if (taken) {
      findings.add(place, "is a name that every app uses itself", "Use " + name + "Service.");
    }
    String fix = "Use " + accessors.free(name, it -> it) + ".";
    accessors.take(place, name, fix);
    settings.take(place, SettingName.prefix(name), fix);
  }

  /** Whether it can be the name of a class; if not, that is reported. */
  private boolean className(JsonPath at, String given, String label, String fallback, String more) {
    String name = text(given);
    if (!JavaName.isUpperCamel(name)) {
      String start = SuggestedName.upperCamel(fallback, "Thing");
      String words = text(label).isBlank() ? name : label;
      refuseForm(at, name, "UpperCamel", SuggestedName.upperCamel(words, start));
      return false;
    }
    boolean taken =
        ReservedNames.isClass(name)
            || ReservedNames.isTable(SqlName.table(name))
            || ReservedNames.isAddress(KebabName.of(name));
    if (taken) {
      findings.add(at, "is a name that Java or every app uses itself", "Use " + name + more + ".");
    }
    if (SqlName.table(name).length() > LONGEST_TABLE) {
      findings.add(at, "is too long in the database", "Use a shorter name with fewer words.");
    }
    return !taken;
  }

  private void refuseForm(JsonPath at, String name, String form, String suggestion) {
    String what =
        name.isEmpty()
            ? "is missing"
            : "is not "
                + form
                + ": a letter, then ASCII letters and digits, at most "
                + JavaName.LONGEST
                + " in all";
    findings.add(at, what, "Use " + suggestion + ".");
  }

  private static String text(String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
