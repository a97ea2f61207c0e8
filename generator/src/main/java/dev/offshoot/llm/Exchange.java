package dev.offshoot.llm;

import java.util.Objects;

/** A prompt and the answer it got; the label is the prompt's. */
public record Exchange(String label, Prompt prompt, Answer answer) {

  public Exchange {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(answer, "answer");
    if (!label.equals(prompt.label())) {
      throw new IllegalArgumentException(label + " is not the label of " + prompt.label());
    }
  }

  public static Exchange of(Prompt prompt, Answer answer) {
    return new Exchange(prompt.label(), prompt, answer);
  }
}
