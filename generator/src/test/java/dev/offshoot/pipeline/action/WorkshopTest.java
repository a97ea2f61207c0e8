package dev.offshoot.pipeline.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.render.Renderer;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.CodeSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An action is taken once it does what its examples say, and not before. */
class WorkshopTest {
  @Test
  void what_differs_goes_back_word_for_word() throws IOException {
    AgentSpec whole = sample();
    AgentSpec bare = whole.withActions(List.of()).withSchedules(List.of());
    Workshop workshop = new Workshop(new Renderer(), bare);
    ActionSpec right = whole.actions().getLast();
    assertThat(workshop.objections(bare.withActions(List.of(right)), right)).isEmpty();
    ActionSpec wrong =
        right.withCode(
            new CodeSpec(
                List.of("var all = app.invoices().all();", "all.get(all.size());", "return null;"),
                List.of()));
    assertThat(workshop.objections(bare.withActions(List.of(wrong)), wrong))
        .singleElement()
        .asString()
        .startsWith("CloseMonth, example “Everybody's invoices are added up”: It breaks: ")
        .endsWith(" at body:2");
  }

  private static AgentSpec sample() throws IOException {
    try (InputStream json =
        WorkshopTest.class.getResourceAsStream("/dev/offshoot/render/sample.json")) {
      return AgentSpecJson.readValid(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
