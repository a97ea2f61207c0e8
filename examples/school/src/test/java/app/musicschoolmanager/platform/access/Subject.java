package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.open.PersonalLink;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.rule.Rule;
import app.musicschoolmanager.platform.user.Role;
import java.util.HashMap;
import java.util.Map;

/**
 * What a route is about, but for the one thing that {@code {id}} names: a model, one of its fields,
 * an action, a personal link, or the schedule that is the one thing. Each may be null.
 */
record Subject(Model model, Field field, ActionDefinition action, PersonalLink link, Chain chain) {
  static final Subject NONE = new Subject(null, null, null);

  Subject(Model model, Field field, ActionDefinition action) {
    this(model, field, action, null, null);
  }

  static Subject of(Model model, PersonalLink link) {
    return new Subject(model, null, null, link, null);
  }

  static Subject of(Chain chain) {
    return new Subject(null, null, null, null, chain);
  }

  /** Whether rules let all that people fill in stay as it was first written. */
  boolean isFixed() {
    return model.fields().stream()
        .filter(it -> !model.isDerived(it) && it.setBy().admits(Role.ADMIN))
        .allMatch(it -> model.rules().stream().anyMatch(rule -> fixes(rule, it)));
  }

  private static boolean fixes(Rule rule, Field field) {
    return rule instanceof Frozen frozen && frozen.fixes(field.name());
  }

  /** What stands in the path. */
  Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    if (model != null) {
      names.put("model", model.name());
    }
    if (field != null) {
      names.put("field", field.name());
    }
    if (action != null) {
      names.put("action", action.id());
    }
    if (link != null) {
      names.put("link", link.name());
    }
    return names;
  }

  Map<String, String> names(String id) {
    Map<String, String> names = names();
    names.put("id", id);
    return names;
  }
}
