package dev.offshoot.render.project;

import dev.offshoot.render.text.Markdown;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.name.JavaName;
import java.util.ArrayList;
import java.util.List;

/** The table "to change … open …" of a README. */
final class WhereToChange {

  private WhereToChange() {}

  static List<List<String>> rows(AgentSpec spec, Wording wording) {
    String sources = "src/main/java/" + spec.packageName().replace('.', '/') + "/";
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(wording.say("change.app"), sources + "App.java"));
    for (ModelSpec model : spec.models()) {
      String place = JavaName.packageSegment(model.name()) + "/" + model.name() + "Model.java";
      rows.add(
          row(wording.say("change.model", new Markdown(model.labelPlural())), sources + place));
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

  private static List<String> row(String what, String file) {
    return List.of(what, "`" + file + "`");
  }
}
