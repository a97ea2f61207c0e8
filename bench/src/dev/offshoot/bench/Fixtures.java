package dev.offshoot.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.name.KebabName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Which model to measure, and records that it takes. */
final class Fixtures {
  private final AgentSpec spec;
  private final AtomicLong numbers;

  /**
   * @param numbers what makes each created record different from all others
   */
  Fixtures(AgentSpec spec, AtomicLong numbers) {
    this.spec = spec;
    this.numbers = numbers;
  }

  /** The model of this name, else the one with the most fields of those that can be filled in. */
  ModelSpec choose(Optional<String> name) {
    return spec.models().stream()
        .filter(model -> name.isEmpty() || model.name().equals(name.get()))
        .filter(model -> canBeMade(model, Set.of()))
        .max(Comparator.comparingInt(model -> model.fields().size()))
        .orElseThrow(() ->
            new IllegalStateException(
                "No values are known that the rules of "
                    + name.orElse("any model")
                    + " accept. Name another model with --model."));
  }

  static String path(ModelSpec model) {
    return "/api/models/" + KebabName.of(model.name());
  }

  /** A record for that model; what it refers to is created. Its number is still to be replaced. */
  ObjectNode record(ModelSpec model, AppClient client) {
    return record(model, client, Set.of());
  }

  /** Creates such a record with the next number; gives its id. */
  String create(ModelSpec model, String record, AppClient client) {
    String numbered = record.replace(Sample.NUMBER, Long.toString(numbers.getAndIncrement()));
    return client.post(path(model), numbered, 201).get("id").asText();
  }

  private ObjectNode record(ModelSpec model, AppClient client, Set<String> under) {
    ObjectNode record = Sample.of(model).orElseThrow();
    Set<String> path = with(under, model.name());
    for (FieldSpec field : model.fields()) {
      if (field.type() == FieldType.REFERENCE && canBeMade(target(field), path)) {
        ObjectNode wanted = record(target(field), client, path);
        record.put(field.name(), create(target(field), wanted.toString(), client));
      }
    }
    return record;
  }

  private boolean canBeMade(ModelSpec model, Set<String> under) {
    Set<String> path = with(under, model.name());
    return !under.contains(model.name())
        && Sample.of(model).isPresent()
        && model.fields().stream()
            .filter(field -> field.type() == FieldType.REFERENCE && field.required())
            .allMatch(field -> !field.unique() && canBeMade(target(field), path));
  }

  private ModelSpec target(FieldSpec field) {
    return spec.models().stream()
        .filter(model -> model.name().equals(field.target()))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> with(Set<String> names, String name) {
    Set<String> more = new HashSet<>(names);
    more.add(name);
    return more;
  }
}
