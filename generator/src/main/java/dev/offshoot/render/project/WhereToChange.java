package dev.offshoot.render.project;

import dev.offshoot.render.text.Markdown;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.name.JavaName;
import dev.offshoot.spec.name.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The table "to change … open …" of a README. */
final class WhereToChange {

  private WhereToChange() {}

  static List<List<String>> rows(AgentSpec spec, Wording wording) {
    String sources = "src/main/java/" + spec.packageName().replace('.', '/') + "/";
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(wording.say("change.app"), sources + "App.java"));
    for (ModelSpec model : spec.models()) {
      String place = JavaName.packageSegment(model.name()) + "/" + model.name() + "Model.java";
      rows.add(row(wording.say("change.model", new Markdown(model.called())), sources + place));
    }
    for (ActionSpec action : spec.actions()) {
      String place = "action/" + action.name() + ".java";
      rows.add(row(wording.say("change.action", new Markdown(action.label())), sources + place));
    }
    rows.add(row(wording.say("change.schedules"), sources + "schedule/Schedules.java"));
    rows.add(row(wording.say("change.integrations"), sources + "action/Integrations.java"));
    rows.add(row(wording.say("change.tables"), "src/main/resources/db/migration/"));
    rows.add(row(wording.say("change.pages"), "src/main/jte/"));
    rows.add(row(wording.say("change.words"), "src/main/resources/messages*.properties"));
    return rows;
  }

  /** The steps to a new field, by the example of a model. */
  static List<String> fieldSteps(AgentSpec spec, ModelSpec model, Wording wording) {
    String name =
        Stream.of("note", "remark", "memo", "comment", "extra")
            .filter(free -> model.fields().stream().noneMatch(field -> field.name().equals(free)))
            .findFirst()
            .orElse("anotherNote");
    String folder = "src/main/java/" + spec.packageName().replace('.', '/') + "/";
    String place = folder + JavaName.packageSegment(model.name()) + "/" + model.name();
    String table = SqlName.table(model.name());
    String column = SqlName.column(name);
    return List.of(
        wording.say("field.model", place + "Model.java", name, JavaName.upperCamel(name)),
        wording.say("field.table", table, column),
        wording.say("field.code", place + ".java", place + "Draft.java"));
  }

  private static List<String> row(String what, String file) {
    return List.of(what, "`" + file + "`");
  }
}
