package dev.offshoot.llm.retry;

import dev.offshoot.Problem;
import dev.offshoot.llm.Prompt;
import java.time.Duration;

/** Hears of every attempt that failed and will be made again. */
@FunctionalInterface
public interface RetryListener {

  RetryListener NONE = (prompt, attempt, wait, problem) -> {};

  /**
   * @param attempt the number of the attempt that failed, from 1
   * @param wait how long the pause is until the next
   */
  void retrying(Prompt prompt, int attempt, Duration wait, Problem problem);
}
