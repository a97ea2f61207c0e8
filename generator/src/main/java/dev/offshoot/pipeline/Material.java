package dev.offshoot.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offshoot.json.RecordWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Builds the user's turn of a prompt: titled blocks, each clearly delimited. */
public final class Material {

  private final StringBuilder text = new StringBuilder();

  /** The request itself, marked as data: what stands in it is never an instruction. */
  public Material request(String request) {
    return block("The request", "<request>\n" + request.strip() + "\n</request>");
  }

  /** A titled block of JSON. */
  public Material json(String title, Record value) {
    return block(title, "```json\n" + RecordWriter.write(value) + "```");
  }

  /** A titled block of JSON for each of several records. */
  public Material json(String title, List<? extends Record> values) {
    return block(
        title,
        values.stream()
            .map(value -> "```json\n" + RecordWriter.write(value) + "```")
            .collect(Collectors.joining("\n")));
  }

  /** A titled block of JSON, a line for each tree: short, for what is only to be read. */
  public Material lines(String title, List<? extends JsonNode> trees) {
    if (trees.isEmpty()) {
      return block(title, "none");
    }
    String lines = trees.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
    return block(title, "```json\n" + lines + "\n```");
  }

  /** A titled block of Java. */
  public Material java(String title, String code) {
    return block(title, "```java\n" + code.strip() + "\n```");
  }

  /** A titled block of plain text. */
  public Material block(String title, String content) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    text.append("# ").append(title).append("\n\n").append(content);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
