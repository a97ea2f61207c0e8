package dev.offshoot.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * What a language model said.
 *
 * @param text to the letter, with whatever fences and prose stand around its JSON
 * @param model the name the server gave for the model that answered
 * @param complete false if the answer was cut off at a limit: never use its text, ask for less
 */
public record Answer(String text, Usage usage, String model, boolean complete) {

  public Answer {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(model, "model");
  }

  /**
   * The one JSON object that the answer is, or that stands between its fences and prose. What is
   * wrong by the schema or by meaning is not looked at here.
   */
  public ObjectNode object() throws UnusableAnswer {
    if (!complete) {
      throw new UnusableAnswer("The answer was cut off before its end; answer more briefly.");
    }
    return OneObject.in(text);
  }
}
