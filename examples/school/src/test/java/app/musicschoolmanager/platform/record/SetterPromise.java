package app.musicschoolmanager.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Nobody gives a field a value by hand that only others set: not a new record's, nor another. */
record SetterPromise(Model model, Samples samples, TestClient writer) {
  private static final int OTHERS = 900;

  void keep() {
    model.fields().stream()
        .filter(field -> !model.isDerived(field) && !samples.sets(model, field, writer))
        .forEach(this::keep);
  }

  private void keep(Field field) {
    ObjectNode values = samples.of(model, writer);
    Reply made = samples.written(model, samples.of(model, writer), writer);
    assertThat(made.status()).isIn(200, 201);
    String one = "/api/models/" + model.name() + "/" + made.json().get("id").asText();
    Optional<JsonNode> other =
        IntStream.range(OTHERS, OTHERS + field.options().size() + 2)
            .mapToObj(number -> samples.another(model, field, number, writer))
            // The record may have been led to what was made for it.
            .filter(value -> !value.isNull() && !value.asText().equals(text(one, field)))
            .findFirst();
    JsonNode before = Samples.needed(() -> writer.get(one).expect(200)).json();
    other.ifPresent(value -> {
      ObjectNode change = Json.MAPPER.createObjectNode().set(field.name(), value);
      values.setAll(change);
      for (Reply reply : List.of(samples.written(model, values, writer), writer.put(one, change))) {
        assertThat(reply.expect(422).json().get("errors").valueStream())
            .filteredOn(error -> error.get("field").asText().equals(field.name()))
            .extracting(error -> error.get("code").asText())
            .containsAnyOf("setByAdmin", "setByActions");
      }
    });
    assertThat(writer.get(one).expect(200).json()).isEqualTo(before);
    // What is sent back as it was read is no change.
    if (before.has(field.name())) {
      ObjectNode same = Json.MAPPER.createObjectNode().set(field.name(), before.get(field.name()));
      writer.put(one, same).expect(200);
    }
  }

  private String text(String one, Field field) {
    return Samples.needed(() -> writer.get(one).expect(200)).json().path(field.name()).asText();
  }
}
