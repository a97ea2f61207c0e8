package org.example.makerspace.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.example.makerspace.platform.rule.FieldCondition.isFilled;
import static org.example.makerspace.platform.rule.FieldCondition.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.TestClient;
import org.example.makerspace.platform.auth.Caller;
import org.example.makerspace.platform.model.DataScope;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Scope;
import org.example.makerspace.platform.rule.Copied;

/** What a record takes over is what stood there when it was created, whatever becomes of it. */
record CopyPromise(TestApp app, Model model, Samples samples, TestClient writer) {
  private static final int OTHERS = 4;

  void keep(Copied copied) {
    // Where new records name none yet, nothing is taken over when they are created.
    ObjectNode values = samples.where(model, List.of(isFilled(own(copied.from()))), writer);
    values.remove(copied.field());
    SampleFields fields = samples.fields(model, values, writer);
    fields.fill(copied.from());
    String source = plain(fields.get(copied.from()));
    String path = "/api/models/" + model.name();
    JsonNode made = writer.post(path, values).expect(201).json();
    assertThat(plain(made.get(copied.field()))).isEqualTo(source);
    for (int number = 1; number < OTHERS; number++) {
      fields.another(copied.from(), number);
    }
    // What led from the record to its writer may lead to somebody else now.
    Scope everything = new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE);
    Entry later = app.services().records().records(model, everything).get(made.get("id").asText());
    assertThat(plain(later.values().get(copied.field()))).isEqualTo(source);
  }

  private static String plain(Object value) {
    return switch (value) {
      case JsonNode node when node.isNumber() -> plain(node.decimalValue());
      case JsonNode node when node.isValueNode() -> node.asText();
      case Number number -> new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
      default -> value.toString();
    };
  }
}
