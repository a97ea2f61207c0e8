package app.gardentoollending.platform.access;

import app.gardentoollending.platform.action.ActionDefinition;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.open.PersonalLink;
import java.util.HashMap;
import java.util.Map;

/**
 * What a route is about, but for the one thing that {@code {id}} names: a model, one of its fields,
 * an action, a personal link. Each may be null.
 */
record Subject(Model model, Field field, ActionDefinition action, PersonalLink link) {
  static final Subject NONE = new Subject(null, null, null);

  Subject(Model model, Field field, ActionDefinition action) {
    this(model, field, action, null);
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
