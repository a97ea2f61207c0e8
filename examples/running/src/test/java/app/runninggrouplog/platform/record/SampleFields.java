package app.runninggrouplog.platform.record;

import static app.runninggrouplog.platform.rule.FieldCondition.last;
import static app.runninggrouplog.platform.rule.FieldCondition.own;

import app.runninggrouplog.platform.TestClient;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.FieldType;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.model.Validation;
import app.runninggrouplog.platform.model.Values;
import app.runninggrouplog.platform.rule.Copied;
import app.runninggrouplog.platform.rule.Derivation;
import app.runninggrouplog.platform.rule.Occasion;
import app.runninggrouplog.platform.rule.Total;
import app.runninggrouplog.platform.rule.Write;
import app.runninggrouplog.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The sample values of a record, and those of the records that it points to: {@code
 * course.startsOn}.
 *
 * @param writer who is going to write it
 * @param bends whether it is put there past all rules, whoever may set what
 */
record SampleFields(
    Model model,
    ObjectNode values,
    Samples samples,
    TestClient writer,
    Occasion occasion,
    boolean bends) {

  /** The same, put there past all rules. */
  SampleFields bending() {
    return new SampleFields(model, values, samples, writer, occasion, true);
  }

  Write write() {
    Values typed = typed();
    Write write = new Write(model, null, typed, occasion).derived();
    for (Derivation rule : model.derivations()) {
      if (bends && rule instanceof Copied && typed.get(rule.field()) != null) {
        write = write.with(rule.field(), typed.get(rule.field()));
      }
    }
    return write;
  }

  /** The values as the app reads them, which knows what day it is and who writes. */
  Values typed() {
    Values typed =
        Validation.complete(model.fields()).json(values).values().settled(occasion.clock());
    for (Field field : model.fields()) {
      if (field.type() == FieldType.PERSON && Field.CALLER.equals(typed.get(field.name()))) {
        typed = typed.with(field.name(), samples.person(writer));
      }
    }
    return typed;
  }

  void fill(String name) {
    if (get(name) == null) {
      another(name, 1);
    }
  }

  /** Gives the field another value at each number. */
  void another(String name, int number) {
    String path = source(name);
    Field field = field(path);
    JsonNode node = samples.another(model(path), field, number, writer);
    if (isBeyond(path)) {
      ObjectNode alone = Json.MAPPER.createObjectNode().set(field.name(), node);
      set(path, Validation.partial(List.of(field)).json(alone).values().get(field.name()));
    } else if (!isClosed(path)) {
      values.set(path, node);
    }
  }

  /** What is taken over from another record gets its value there, unless it is bent itself. */
  String source(String path) {
    return model.derivations().stream()
        .filter(rule -> !bends && rule.field().equals(path) && !rule.isEditable())
        .filter(Copied.class::isInstance)
        .map(rule -> ((Copied) rule).from())
        .findFirst()
        .orElse(path);
  }

  /** Gives the field a value, if it takes it. */
  void set(String name, Object value) {
    String path = source(name);
    if (isBeyond(path)) {
      Field field = field(path);
      boolean takes = get(own(path)) != null && (value != null || !field.isRequired());
      holder(path)
          .filter(holder -> takes)
          .ifPresent(holder -> bend(holder.model(), own(path), field, value));
    } else if (!isClosed(path)) {
      boolean time = value instanceof LocalDate || value instanceof Instant;
      values.set(path, Json.MAPPER.valueToTree(time ? value.toString() : value));
    }
  }

  /** Where another record holds what no two may hold, that one is named instead. */
  private void bend(Model target, String reference, Field field, Object value) {
    String named = get(reference).toString();
    String there =
        field.isUnique() && value != null
            ? samples.rows().holding(target, field, value).orElse(named)
            : named;
    if (there.equals(named)) {
      samples.rows().bend(target, named, field, value);
    } else if (!isClosed(reference)) {
      values.put(reference, there);
    }
  }

  Object get(String path) {
    return holder(path).map(holder -> holder.after().get(last(path))).orElse(null);
  }

  /** Whether its writer cannot give it a value: what others set is bent in other records only. */
  boolean isClosed(String path) {
    return bends || isBeyond(path)
        ? model(path).isDerived(field(path)) && !isBent(path)
        : !samples.sets(model, field(path), writer);
  }

  /**
   * What is counted of other records, or was taken over from one, stays as it is put until those
   * change, or another one is named.
   */
  private boolean isBent(String path) {
    return model(path).derivations().stream()
        .filter(rule -> rule.field().equals(last(path)))
        .anyMatch(rule -> rule instanceof Total || rule instanceof Copied);
  }

  Field field(String path) {
    return model(path).field(last(path)).orElseThrow();
  }

  private Model model(String path) {
    return isBeyond(path) ? samples.model(model.field(own(path)).orElseThrow().target()) : model;
  }

  /** The record that holds what the path names; it is made if it is not there. */
  private Optional<Write> holder(String path) {
    if (isBeyond(path)) {
      fill(own(path));
    }
    return write().holder(path);
  }

  /** Whether it is the field of another record. */
  static boolean isBeyond(String path) {
    return path.contains(".");
  }
}
