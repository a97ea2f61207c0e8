package dev.offshoot.llm;

import java.util.Objects;

/**
 * What a language model said.
 *
 * @param text for a prompt with a schema, one JSON object; what is wrong inside it is for the
 *     caller to find and to ask about again
 * @param model the name the server gave for the model that answered
 * @param complete false if the answer was cut off at a limit: never use its text, ask for less
 */
public record Answer(String text, Usage usage, String model, boolean complete) {

  public Answer {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(model, "model");
  }
}
