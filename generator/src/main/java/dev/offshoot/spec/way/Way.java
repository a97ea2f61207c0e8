package dev.offshoot.spec.way;

import dev.offshoot.json.Closest;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A way from the records of a model to people, as a document names it step by step: the name of a
 * reference leads on, {@code Guardianship.child} back to whatever points here, and the last step
 * names a person.
 *
 * @param person the field in which it ends; null if it leads to everybody
 * @param said the document's words, with when it is open and what it is for
 */
public record Way(List<Hop> hops, FieldSpec person, WaySpec said) {
  /** As many steps can still be followed by whoever reads them. */
  public static final int MOST_STEPS = 4;

  /**
   * From a record to others.
   *
   * @param model where it leads to
   * @param field the reference, of the other model if it leads back
   */
  public record Hop(ModelSpec model, FieldSpec field, boolean isBack) {}

  /** Hears what is wrong with a step. */
  public interface Objection {
    void to(int step, String fault, String fix);
  }

  public Way {
    hops = List.copyOf(hops);
  }

  /** The ways of a model without fault. */
  public static List<Way> of(AgentSpec app, ModelSpec model) {
    return model.allWays().stream()
        .flatMap(way -> of(app, model, way, (step, fault, fix) -> {}).stream())
        .toList();
  }

  /** The way that the steps make; nothing if they make none. */
  public static Optional<Way> of(AgentSpec app, ModelSpec model, WaySpec way, Objection objection) {
    List<String> steps = way.through();
    if (way.leadsToAll()) {
      return Optional.of(new Way(List.of(), null, way));
    }
    List<Hop> hops = new ArrayList<>();
    ModelSpec at = model;
    for (int i = 0; i < steps.size() - 1; i++) {
      int step = i;
      Hop hop = hop(app, at, steps.get(i), (n, fault, fix) -> objection.to(step, fault, fix));
      if (hop == null) {
        return Optional.empty();
      }
      hops.add(hop);
      at = hop.model();
    }
    int last = steps.size() - 1;
    FieldSpec person = field(at, steps.get(last), Way::isPerson).orElse(null);
    if (person == null) {
      String use = names(at, Way::isPerson);
      objection.to(
          last,
          "names no person of " + at.name(),
          use.isEmpty()
              ? "Add a person field to " + at.name() + ", or go on to a model that has one."
              : "Use " + use + ".");
      return Optional.empty();
    }
    return Optional.of(new Way(hops, person, way));
  }

  private static Hop hop(AgentSpec app, ModelSpec at, String step, Objection objection) {
    int dot = step.indexOf('.');
    Hop hop = dot < 0 ? along(app, at, step, objection) : against(app, at, step, objection);
    if (hop != null && hop.model().scoping() == Scoping.USER_SCOPED) {
      objection.to(
          0,
          "leads to " + hop.model().name() + ", whose records belong to one user each",
          "Go over shared_data models only.");
      return null;
    }
    return hop;
  }

  private static Hop along(AgentSpec app, ModelSpec at, String step, Objection objection) {
    FieldSpec field = field(at, step, it -> it.target() != null).orElse(null);
    ModelSpec next = field == null ? null : app.model(field.target()).orElse(null);
    if (next == null) {
      String use = names(at, it -> it.target() != null);
      objection.to(
          0,
          "names no reference of " + at.name(),
          use.isEmpty()
              ? "Go back to what points to " + at.name() + ", written like Model.field."
              : "Use " + use + ", or go back, written like Model.field.");
      return null;
    }
    return new Hop(next, field, false);
  }

  private static Hop against(AgentSpec app, ModelSpec at, String step, Objection objection) {
    String name = step.substring(0, step.indexOf('.'));
    ModelSpec next = app.model(name).orElse(null);
    if (next == null) {
      List<String> models = app.models().stream().map(ModelSpec::name).toList();
      objection.to(
          0,
          "begins with no model of the app",
          "Use " + Closest.to(name, models).orElseGet(() -> String.join(", ", models)) + ".");
      return null;
    }
    Predicate<FieldSpec> points = it -> at.name().equals(it.target());
    FieldSpec field = field(next, step.substring(name.length() + 1), points).orElse(null);
    if (field == null) {
      String use = names(next, points);
      objection.to(
          0,
          "names no reference of " + name + " that points to " + at.name(),
          use.isEmpty() ? "Use a model that points here." : "Use " + name + "." + use + ".");
      return null;
    }
    return new Hop(next, field, true);
  }

  private static boolean isPerson(FieldSpec field) {
    return field.type() == FieldType.PERSON;
  }

  private static Optional<FieldSpec> field(
      ModelSpec model, String name, Predicate<FieldSpec> fits) {
    return model.field(name).filter(fits).filter(field -> !field.personal());
  }

  private static String names(ModelSpec model, Predicate<FieldSpec> fits) {
    return String.join(
        " or ",
        model.fields().stream()
            .filter(fits)
            .filter(field -> !field.personal())
            .map(FieldSpec::name)
            .filter(Objects::nonNull)
            .toList());
  }
}
