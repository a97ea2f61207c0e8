package dev.offshoot.llm;

/** Who says a turn of a conversation. */
public enum Speaker {
  USER,
  ASSISTANT
}
