package org.example.makerspace.platform.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All models of the app, by name, in the order in which they were declared. */
public final class ModelRegistry {
  private final Map<String, Model> models = new LinkedHashMap<>();

  /** Refuses two models of one name, and a reference to a model that isn't there. */
  public ModelRegistry(List<Model> all) {
    for (Model model : all) {
      if (models.put(model.name(), model) != null) {
        throw new IllegalArgumentException("Two models are named " + model.name() + ".");
      }
    }
    all.forEach(model -> model.fields().forEach(field -> checkTarget(model, field)));
  }

  private void checkTarget(Model model, Field field) {
    if (field.type() == FieldType.REFERENCE && !models.containsKey(field.target())) {
      throw new IllegalArgumentException(
          "Model %s.%s refers to %s, which is no model of this app."
              .formatted(model.name(), field.name(), field.target()));
    }
  }

  public Optional<Model> find(String name) {
    return Optional.ofNullable(models.get(name));
  }

  /** The model that is known to be there. */
  public Model get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("No model " + name + "."));
  }

  public List<Model> all() {
    return List.copyOf(models.values());
  }

  /** The models with a field that points to this one. */
  public List<Model> referringTo(Model target) {
    return models.values().stream()
        .filter(model -> model.fields().stream().anyMatch(f -> target.name().equals(f.target())))
        .toList();
  }
}
