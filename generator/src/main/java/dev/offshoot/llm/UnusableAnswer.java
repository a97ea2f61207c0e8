package dev.offshoot.llm;

/**
 * An answer that is not the one JSON object it should be. The message is a sentence for the model,
 * to be fed back to it.
 */
public final class UnusableAnswer extends Exception {

  private static final long serialVersionUID = 1L;

  public UnusableAnswer(String message) {
    super(message);
  }
}
