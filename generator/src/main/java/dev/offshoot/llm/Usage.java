package dev.offshoot.llm;

/** Tokens read and written. */
public record Usage(long promptTokens, long answerTokens) {

  public static final Usage NONE = new Usage(0, 0);

  public long total() {
    return promptTokens + answerTokens;
  }

  public Usage plus(Usage other) {
    return new Usage(promptTokens + other.promptTokens, answerTokens + other.answerTokens);
  }
}
