package app.musicschoolmanager.platform.model;

import app.musicschoolmanager.platform.open.PublicPage;
import app.musicschoolmanager.platform.rule.Copied;
import app.musicschoolmanager.platform.rule.RecordCheck;
import app.musicschoolmanager.platform.rule.Rule;
import java.util.ArrayList;
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
    all.forEach(model -> model.rules().forEach(rule -> checkTargets(model, rule)));
    all.forEach(model -> model.visibleTo().forEach(way -> checkWay(model, way)));
    all.forEach(this::checkOpen);
  }

  /** A way that leads nowhere would hide everything, and one by others' hands might open it. */
  private void checkWay(Model model, Way way) {
    Model at = model;
    for (Way.Hop hop : way.hops()) {
      Model next = models.get(hop.model());
      Model from = hop.isBack() ? next : at;
      Model to = hop.isBack() ? at : next;
      boolean leads =
          next != null
              && !next.isUserScoped()
              && from.field(hop.field())
                  .filter(field -> to.name().equals(field.target()) && !field.isPersonal())
                  .isPresent();
      demandWay(leads, model, way);
      at = next;
    }
    boolean ends =
        way.isForEverybody()
            || way.person() != null
                && at.field(way.person())
                    .filter(field -> field.type() == FieldType.PERSON && !field.isPersonal())
                    .isPresent();
    demandWay(ends, model, way);
  }

  private static void demandWay(boolean holds, Model model, Way way) {
    if (!holds) {
      throw new IllegalArgumentException(
          "Model %s is visible along %s, which leads to no person over shared records."
              .formatted(model.name(), way));
    }
  }

  /** Nobody chooses among what they may not see, nor is told whose private records they are. */
  private void checkOpen(Model model) {
    for (Field field : model.fields()) {
      Model target = field.type() == FieldType.REFERENCE ? get(field.target()) : model;
      PublicPage page = target.open().page();
      boolean asked =
          model.open().form() != null && model.open().form().fields().contains(field.name());
      boolean choosable = page != null && page.fields().contains(target.display());
      if (target != model && asked && !choosable) {
        throw new IllegalArgumentException(
            "The public form of %s asks for %s, but no public page shows the %s of %s."
                .formatted(model.name(), field.name(), target.display(), target.name()));
      }
      if (target.isUserScoped() && model.open().shows(field.name())) {
        throw new IllegalArgumentException(
            "%s of %s is shown to anybody, but records of %s belong to users."
                .formatted(field.name(), model.name(), target.name()));
      }
    }
  }

  /** What rules look for through references has to be there. */
  private void checkTargets(Model model, Rule rule) {
    try {
      for (Field field : model.fields()) {
        if (field.type() == FieldType.REFERENCE) {
          checkTarget(model, rule, field);
        }
      }
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw ModelRules.unjudged(model, rule, e);
    }
  }

  private void checkTarget(Model model, Rule rule, Field reference) {
    List<Field> beyond = get(reference.target()).fields();
    if (rule instanceof RecordCheck check) {
      check.conditions().forEach(it -> it.checkTarget(reference, beyond));
    } else if (rule instanceof Copied copy) {
      copy.checkTarget(model.field(copy.field()).orElseThrow(), reference, beyond);
    }
  }

  private void checkTarget(Model model, Field field) {
    if (field.type() == FieldType.REFERENCE && !models.containsKey(field.target())) {
      throw new IllegalArgumentException(
          "Model %s.%s refers to %s, which is no model of this app."
              .formatted(model.name(), field.name(), field.target()));
    }
    if (field.type() == FieldType.REFERENCE && get(field.target()).single()) {
      throw new IllegalArgumentException(
          "Model %s.%s refers to %s, of which there is only one record to choose."
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

  /** A way in words: the labels of what it leads over, up to the person. */
  public String said(Model model, Way way) {
    if (way.isForEverybody()) {
      return "everybody";
    }
    List<String> labels = new ArrayList<>();
    Model at = model;
    for (Way.Hop hop : way.hops()) {
      Model next = get(hop.model());
      labels.add(hop.isBack() ? next.label() : at.field(hop.field()).orElseThrow().label());
      at = next;
    }
    labels.add(at.field(way.person()).orElseThrow().label());
    return String.join(" → ", labels);
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
