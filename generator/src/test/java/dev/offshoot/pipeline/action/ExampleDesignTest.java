package dev.offshoot.pipeline.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.json.JsonSchemas;
import dev.offshoot.json.Reading;
import dev.offshoot.json.RecordReader;
import dev.offshoot.spec.example.ActionExample;
import dev.offshoot.spec.example.ExpectedRecord.Fate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Examples as a language model answers them. */
class ExampleDesignTest {
  private static final String ANSWER =
      """
      {"name": "Acme is reminded", "now": null, "by": "member",
       "given": [{"model": "Customer", "as": "acme", "of": null, "created": null,
                  "values": [{"name": "name", "value": "Acme"}]}],
       "input": [{"name": "days", "value": "7"}], "unconnected": [],
       "calls": [{"service": "shopify", "method": "GET", "path": "/orders.json", "sends": [],
                  "times": null, "status": 503, "answer": "{\\"orders\\": []}"}],
       "mails": [{"to": "acme@example.com", "says": ["A-1"], "refused": false}],
       "outcome": "done", "says": ["1 reminder"], "figures": [],
       "records": [{"is": "unchanged", "what": "@acme", "values": [], "count": null}]}
      """;

  @Test
  void an_answer_becomes_an_example_of_the_document() {
    Reading<ExampleDesign> reading = RecordReader.ofAnswer(ExampleDesign.class).read(ANSWER);
    assertThat(reading.faults()).isEmpty();
    ActionExample example = reading.value().toSpec();
    assertThat(example.given().getFirst().values()).isEqualTo(Map.of("name", "Acme"));
    assertThat(example.input()).isEqualTo(Map.of("days", "7"));
    assertThat(example.calls().getFirst().answer().path("orders").isArray()).isTrue();
    assertThat(example.records().getFirst().is()).isEqualTo(Fate.UNCHANGED);
    assertThat(example.now()).isNull();
  }

  @Test
  void the_schema_of_an_answer_has_nothing_open_ended() {
    assertThat(JsonSchemas.strict(ActionDesign.class).at("/properties/examples/type").asText())
        .isEqualTo("array");
  }
}
