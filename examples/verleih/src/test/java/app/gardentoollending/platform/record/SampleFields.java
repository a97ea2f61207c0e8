package app.gardentoollending.platform.record;

import static app.gardentoollending.platform.rule.FieldCondition.last;
import static app.gardentoollending.platform.rule.FieldCondition.own;

import app.gardentoollending.platform.TestClient;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.Validation;
import app.gardentoollending.platform.model.Values;
import app.gardentoollending.platform.rule.Occasion;
import app.gardentoollending.platform.rule.Write;
import app.gardentoollending.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The sample values of a record, and those of the records that it points to: {@code
 * course.startsOn}.
 *
 * @param writer who is going to write it
 */
record SampleFields(
    Model model, ObjectNode values, Samples samples, TestClient writer, Occasion occasion) {

  Write write() {
    return new Write(model, null, typed(), occasion);
  }

  /** The values as the app reads them. */
  Values typed() {
    return Validation.complete(model.fields()).json(values).values();
  }

  void fill(String name) {
    if (get(name) == null) {
      another(name, 1);
    }
  }

  /** Gives the field another value at each number. */
  void another(String path, int number) {
    JsonNode node = samples.another(holder(path).model(), field(path), number, writer);
    if (isBeyond(path)) {
      ObjectNode alone = Json.MAPPER.createObjectNode().set(last(path), node);
      set(path, Validation.partial(List.of(field(path))).json(alone).values().get(last(path)));
    } else {
      values.set(path, node);
    }
  }

  void set(String path, Object value) {
    if (isBeyond(path)) {
      String id = values.get(own(path)).asText();
      samples.bend(holder(path).model(), id, field(path), value);
    } else {
      boolean time = value instanceof LocalDate || value instanceof Instant;
      values.set(path, Json.MAPPER.valueToTree(time ? value.toString() : value));
    }
  }

  Object get(String path) {
    return holder(path).after().get(last(path));
  }

  Field field(String path) {
    return holder(path).model().field(last(path)).orElseThrow();
  }

  /** The record that holds what the path names; it is made if it is not there. */
  private Write holder(String path) {
    if (isBeyond(path)) {
      fill(own(path));
    }
    return write().holder(path).orElseThrow();
  }

  /** Whether it is the field of another record. */
  static boolean isBeyond(String path) {
    return path.contains(".");
  }
}
