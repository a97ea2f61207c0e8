package dev.offshoot.llm;

import java.util.Objects;

/** One thing said in a conversation. */
public record Turn(Speaker speaker, String text) {

  public Turn {
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(text, "text");
  }

  public static Turn user(String text) {
    return new Turn(Speaker.USER, text);
  }

  public static Turn assistant(String text) {
    return new Turn(Speaker.ASSISTANT, text);
  }
}
