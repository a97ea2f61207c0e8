package app.musicschoolmanager.platform.example;

import app.musicschoolmanager.platform.model.Field;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an example calls its records, and their ids. */
public final class Names {
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> people = new LinkedHashMap<>();

  /** Somebody may stand in the fields that hold people, where no record can. */
  public void person(String name, String id) {
    if (id != null) { // the app itself is nobody
      people.put("@" + name, id);
    }
  }

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
  public Map<String, String> resolved(Map<String, String> texts, List<Field> fields) {
    Map<String, String> resolved = new LinkedHashMap<>(texts);
    fields.stream()
        .forEach(field -> {
          Map<String, String> known =
              switch (field.type()) {
                case REFERENCE -> ids;
                case PERSON -> people;
                default -> Map.of();
              };
          resolved.computeIfPresent(field.name(), (name, it) -> known.getOrDefault(it, it));
        });
    return resolved;
  }

  /** A text with names in place of the ids that it holds. */
  String shown(String text) {
    String shown = text;
    for (Map<String, String> named : List.of(ids, people)) {
      for (Map.Entry<String, String> each : named.entrySet()) {
        shown = shown.replace(each.getValue(), each.getKey());
      }
    }
    return shown;
  }
}
