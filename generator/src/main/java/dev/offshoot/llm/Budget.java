package dev.offshoot.llm;

import dev.offshoot.Problem;

/**
 * Limits what one run may spend on a language model. Put it around the model and inside the
 * retries, so that every attempt counts: a call that timed out here may have been answered, and
 * billed, there.
 */
public final class Budget implements LanguageModel {

  private final LanguageModel model;
  private final long maxTokens;
  private final int maxCalls;
  private Usage usage = Usage.NONE;
  private int calls;

  public Budget(LanguageModel model, long maxTokens, int maxCalls) {
    this.model = model;
    this.maxTokens = maxTokens;
    this.maxCalls = maxCalls;
  }

  @Override
  public Answer ask(Prompt prompt) {
    reserve(prompt);
    var answer = model.ask(prompt);
    synchronized (this) {
      usage = usage.plus(answer.usage());
    }
    return answer;
  }

  private synchronized void reserve(Prompt prompt) {
    if (calls >= maxCalls) {
      throw spent(prompt, calls + " of " + maxCalls + " calls are used");
    }
    if (usage.total() >= maxTokens) {
      throw spent(prompt, usage.total() + " of " + maxTokens + " tokens are used");
    }
    calls++;
  }

  private static Problem spent(Prompt prompt, String why) {
    return Problem.of(
        Problem.Kind.MODEL,
        "The budget of this run is spent before " + prompt.label(),
        why,
        "Nothing is lost: resume the run with a larger budget.");
  }

  /** Tokens of all answers so far. */
  public synchronized Usage usage() {
    return usage;
  }

  /** Calls made so far, answered or not. */
  public synchronized int calls() {
    return calls;
  }
}
