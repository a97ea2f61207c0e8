package app.gardenclubtoolrental.platform.example;

import app.gardenclubtoolrental.platform.model.Field;
import app.gardenclubtoolrental.platform.model.FieldType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an example calls its records, and their ids. */
final class Names {
  private final Map<String, String> ids = new HashMap<>();

  void put(String name, String id) {
    ids.put("@" + name, id);
  }

  /** The id of a record that is called {@code @drill}. */
  String id(String name) {
    String id = ids.get(name);
    if (id == null) {
      throw new IllegalArgumentException("The example gives no record " + name + ".");
    }
    return id;
  }

  /** The texts with the ids that references stand for. */
  Map<String, String> resolved(Map<String, String> texts, List<Field> fields) {
    Map<String, String> resolved = new LinkedHashMap<>(texts);
    fields.stream()
        .filter(field -> field.type() == FieldType.REFERENCE)
        .forEach(field ->
            resolved.computeIfPresent(field.name(), (name, it) -> ids.getOrDefault(it, it)));
    return resolved;
  }

  /** A text with names in place of the ids that it holds. */
  String shown(String text) {
    String shown = text;
    for (Map.Entry<String, String> named : ids.entrySet()) {
      shown = shown.replace(named.getValue(), named.getKey());
    }
    return shown;
  }
}
