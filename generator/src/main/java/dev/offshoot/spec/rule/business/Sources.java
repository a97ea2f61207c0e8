package dev.offshoot.spec.rule.business;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.business.ComputedRule;
import dev.offshoot.spec.business.Condition;
import dev.offshoot.spec.business.Formula;
import dev.offshoot.spec.business.Term;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What fields that the app fills in follow from, through however many others. */
final class Sources {
  private final AgentSpec app;
  private final Set<Place> seen = new HashSet<>();

  private record Place(ModelSpec model, String field) {}

  Sources(AgentSpec app) {
    this.app = app;
  }

  /** Whether one field follows from another one. */
  boolean reach(ModelSpec model, String field, ModelSpec wanted, String source) {
    for (Place next : of(model, field)) {
      if (next.equals(new Place(wanted, source))
          || (seen.add(next) && reach(next.model(), next.field(), wanted, source))) {
        return true;
      }
    }
    return false;
  }

  private Set<Place> of(ModelSpec model, String field) {
    Set<Place> places = new LinkedHashSet<>();
    model.ruleSet().computed().stream()
        .filter(rule -> field.equals(rule.field()))
        .flatMap(Sources::names)
        .forEach(name -> places.add(new Place(model, name)));
    model.ruleSet().totals().stream()
        .filter(rule -> rule.of() != null && field.equals(rule.field()))
        .forEach(rule -> {
          List<String> names =
              Stream.concat(
                      Stream.of(rule.sum(), rule.by()), rule.when().stream().map(Condition::field))
                  .filter(Objects::nonNull)
                  .toList();
          app.model(rule.of())
              .ifPresent(other -> names.forEach(name -> places.add(new Place(other, name))));
        });
    return places;
  }

  private static Stream<String> names(ComputedRule rule) {
    Stream<String> calculated =
        rule.formulas().stream()
            .flatMap(text -> Stream.concat(Formula.of(text).fields().stream(), Term.names(text)));
    Stream<String> compared =
        rule.conditions().stream()
            .flatMap(it -> Stream.of(it.field(), it.other()).filter(Objects::nonNull))
            .flatMap(Term::names);
    return Stream.concat(calculated, compared);
  }
}
