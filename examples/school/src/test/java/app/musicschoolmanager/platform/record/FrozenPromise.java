package app.musicschoolmanager.platform.record;

import static app.musicschoolmanager.platform.record.RulePromises.refused;
import static app.musicschoolmanager.platform.record.Samples.needed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.rule.Numbering;
import app.musicschoolmanager.platform.rule.Rule;
import app.musicschoolmanager.platform.rule.Transitions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What does not change any more stays as it is, and where it is a whole record, it stays at all.
 */
record FrozenPromise(RulePromises promises, Frozen frozen) {

  void keep() {
    String one = standing();
    JsonNode before = writer().get(one).expect(200).json();
    Optional<ObjectNode> change = changes(before).findFirst();
    change.ifPresent(it -> {
      Reply reply = writer().put(one, it).expect(422);
      String field = it.fieldNames().next();
      if (!isTied(promises.model().field(field).orElseThrow())) {
        refused(reply, frozen);
      }
    });
    if (frozen.isWhole()) {
      String why = writer().delete(one).expect(409).json().get("detail").asText();
      assertThat(reasons()).anyMatch(why::contains);
    }
    assertThat(writer().get(one).expect(200).json()).isEqualTo(before);
    if (change.isEmpty() && adminTriesMore()) {
      new FrozenPromise(promises.by(promises.app().admin()), frozen).keep();
    } else {
      assumeTrue(change.isPresent(), "What stays as it is takes no other value anyway.");
    }
  }

  /** Where members see only one that could be named, administrators see others. */
  private boolean adminTriesMore() {
    return !frozen.exemptsAdmin()
        && promises.samples().isMember(writer())
        && promises.samples().mayWrite(promises.model(), promises.app().admin());
  }

  /** What may be said of a record to which rules hold besides that keep it, too. */
  private Stream<String> reasons() {
    return promises.model().rules().stream()
        .filter(
            rule -> rule instanceof Numbering || (rule instanceof Frozen each && each.isWhole()))
        .map(Rule::message);
  }

  /** A record for which the rule counts. */
  String standing() {
    Model model = promises.model();
    Samples samples = promises.samples();
    ObjectNode values = samples.of(model, writer());
    Reply made = needed(() -> writer().post(promises.path(), values).expect(201));
    String id = made.json().get("id").asText();
    RuleSamples rules = new RuleSamples(samples.fields(model, values, writer()).bending());
    rules.make(frozen.when());
    store(id, rules.fields().typed());
    return promises.path() + "/" + id;
  }

  /** Changes of the record that the rule refuses. */
  Stream<ObjectNode> changes(JsonNode before) {
    return promises.model().sharedFields().stream()
        .filter(this::isFrozen)
        .sorted(Comparator.comparing(this::isTied))
        .flatMap(field ->
            promises
                .others(field, before.path(field.name()).asText())
                .filter(change -> isSeen(field, change, before)));
  }

  /**
   * Past all rules, as if it had come so far in the course of time. What the app has filled in
   * stays: it is in no sample.
   */
  private void store(String id, Values values) {
    Model model = promises.model();
    frozen.when().stream()
        .flatMap(condition -> condition.fields().stream())
        .map(name -> model.field(name).orElseThrow())
        .filter(field -> !model.isDerived(field) || values.get(field.name()) != null)
        .forEach(
            field -> promises.samples().rows().bend(model, id, field, values.get(field.name())));
  }

  private boolean isFrozen(Field field) {
    boolean stays =
        (frozen.isWhole() || frozen.frozen().contains(field.name()))
            && !frozen.except().contains(field.name());
    return stays
        && promises.samples().sets(promises.model(), field, writer())
        && switch (field.type()) {
          case FILE, SECRET, JSON -> false;
          case PERSON -> promises.model().visibleTo().isEmpty();
          default -> true;
        };
  }

  /** Whether its writer sees what it would name, and still the record, as nobody else may. */
  private boolean isSeen(Field field, ObjectNode change, JsonNode before) {
    if (field.type() != FieldType.REFERENCE || promises.model().visibleTo().isEmpty()) {
      return true;
    }
    String target = "/api/models/" + field.target() + "/" + change.get(field.name()).asText();
    Reply one = writer().get(promises.path() + "/" + before.get("id").asText());
    return writer().get(target).status() == 200 && one.status() == 200 && one.json().equals(before);
  }

  /** Whether something else may refuse another value of it first. */
  private boolean isTied(Field field) {
    return field.type() == FieldType.REFERENCE
        || field.type() == FieldType.PERSON
        || promises.model().rules().stream()
            .anyMatch(
                rule -> rule instanceof Transitions ways && ways.field().equals(field.name()));
  }

  private TestClient writer() {
    return promises.writer();
  }
}
