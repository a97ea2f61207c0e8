package dev.offshoot.spec.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AgentSchemaTest {
  private static final Path PUBLISHED = Path.of("../docs/agent.schema.json");

  @Test
  void the_published_schema_is_the_one_of_the_records() throws IOException {
    if (System.getProperty("snap") != null) {
      Files.createDirectories(PUBLISHED.getParent());
      Files.writeString(PUBLISHED, AgentSpecJson.schema());
    }
    assertThat(Files.readString(PUBLISHED))
        .as("docs/agent.schema.json; run the tests with -Dsnap to write it anew")
        .isEqualTo(AgentSpecJson.schema());
  }
}
