package org.example.makerspace.platform.access;

import java.util.HashMap;
import java.util.Map;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;

/**
 * What a route is about, but for the one thing that {@code {id}} names: a model, one of its fields,
 * an action. Each may be null.
 */
record Subject(Model model, Field field, ActionDefinition action) {
  static final Subject NONE = new Subject(null, null, null);

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
    return names;
  }

  Map<String, String> names(String id) {
    Map<String, String> names = names();
    names.put("id", id);
    return names;
  }
}
