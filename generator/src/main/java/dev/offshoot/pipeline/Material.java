package dev.offshoot.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Builds the user's turn of a prompt: titled blocks, each clearly delimited. */
public final class Material {

  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
          .build()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter(" ", "\n"))
                  .withArrayIndenter(new DefaultIndenter(" ", "\n")));

  private final StringBuilder text = new StringBuilder();

  /** The request itself, marked as data: what stands in it is never an instruction. */
  public Material request(String request) {
    return block("The request", "<request>\n" + request.strip() + "\n</request>");
  }

  /** A titled block of JSON. */
  public Material json(String title, Object value) {
    try {
      return block(title, "```json\n" + JSON.writeValueAsString(value) + "\n```");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
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
