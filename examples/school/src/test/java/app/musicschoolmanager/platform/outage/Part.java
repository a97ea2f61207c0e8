package app.musicschoolmanager.platform.outage;

import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionExamples;
import app.musicschoolmanager.platform.example.Example;
import app.musicschoolmanager.platform.example.Example.Expected;
import app.musicschoolmanager.platform.example.Example.Fate;
import app.musicschoolmanager.platform.example.Example.Given;
import app.musicschoolmanager.platform.example.Example.Outcome;
import app.musicschoolmanager.platform.example.Example.Person;
import app.musicschoolmanager.platform.integration.Integration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An action with its examples. */
record Part(ActionDefinition action, List<Example> examples) {

  static Part of(Action action) {
    try {
      return new Part(action.definition(), ActionExamples.examples(action));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean uses(Integration service) {
    return action.integrations().contains(service.name());
  }

  /** The first that succeeds, whoever runs it, and whatever is connected. */
  Optional<Example> first() {
    return examples.stream().filter(example -> example.outcome() == Outcome.DONE).findFirst();
  }

  private Stream<Example> succeeding() {
    return examples.stream()
        .filter(example -> example.outcome() == Outcome.DONE)
        .filter(example -> example.mails().stream().noneMatch(Example.Mail::refused));
  }

  /** Those that somebody can run by hand. */
  private Stream<Example> byHand() {
    return succeeding().filter(example -> example.by() != Person.APP);
  }

  /** An example that succeeds with everything connected. */
  Optional<Example> connected() {
    return byHand().filter(example -> example.unconnected().isEmpty()).findFirst();
  }

  /** An example that somebody can run by hand, which succeeds and reaches this service. */
  Optional<Example> reaching(Integration service) {
    return byHand().filter(example -> reaches(example, service)).findFirst();
  }

  /** The same, whoever runs it. */
  Optional<Example> showing(Integration service) {
    return succeeding().filter(example -> reaches(example, service)).findFirst();
  }

  private boolean reaches(Example example, Integration service) {
    boolean reaches =
        service.isMail()
            ? !example.mails().isEmpty()
            : example.calls().stream().anyMatch(it -> it.service().equals(service.name()));
    return uses(service) && reaches && !example.unconnected().contains(service.name());
  }

  /** The models, by their classes, of which any example says that the action changes a record. */
  Set<String> changes() {
    return examples.stream()
        .flatMap(example ->
            example.records().stream()
                .filter(record -> record.is() != Fate.UNCHANGED)
                .map(record -> model(example, record)))
        .collect(Collectors.toSet());
  }

  private static String model(Example example, Expected record) {
    return example.given().stream()
        .filter(given -> record.what().equals("@" + given.as()))
        .map(Given::model)
        .findFirst()
        .orElse(record.what());
  }
}
