package dev.offshoot.render;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hand-written agent documents. */
final class Fixture {
  /** What the template app's hand-written sample would be rendered from. */
  static final AgentSpec SAMPLE = read("sample");

  /** A document that uses everything at least once; it is an example, too. */
  static final AgentSpec KITCHEN_SINK = example("kitchen-sink");

  /** Shared, because reading and formatting the template app is what takes time. */
  static final Renderer RENDERER = new Renderer();

  private Fixture() {}

  private static AgentSpec example(String name) {
    Path document = Path.of("..", "examples", name, "agent.json");
    try {
      return AgentSpecJson.read(Files.readString(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AgentSpec read(String name) {
    try (InputStream json = Fixture.class.getResourceAsStream(name + ".json")) {
      return AgentSpecJson.read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
