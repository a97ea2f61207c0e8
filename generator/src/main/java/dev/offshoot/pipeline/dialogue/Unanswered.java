package dev.offshoot.pipeline.dialogue;

import java.util.List;

/** The language model gave no usable answer to a question, repairs included. */
public final class Unanswered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String label;
  private final transient List<String> objections;

  /**
   * @param label of the question
   * @param objections to the last answer
   */
  public Unanswered(String label, List<String> objections) {
    super(label + ": " + String.join("; ", objections));
    this.label = label;
    this.objections = List.copyOf(objections);
  }

  /** Of the question. */
  public String label() {
    return label;
  }

  /** What was wrong with the last answer. */
  public List<String> objections() {
    return objections;
  }
}
