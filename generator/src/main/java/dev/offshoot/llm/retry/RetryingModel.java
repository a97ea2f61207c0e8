package dev.offshoot.llm.retry;

import dev.offshoot.Problem;
import dev.offshoot.llm.Answer;
import dev.offshoot.llm.LanguageModel;
import dev.offshoot.llm.ModelFault;
import dev.offshoot.llm.ModelFault.Remedy;
import dev.offshoot.llm.Prompt;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks again when a failure will pass, one call at a time. Once a prompt has failed to the last
 * attempt, further prompts get a single attempt each until one succeeds: a server that is down is
 * not hammered by every step of a run.
 */
public final class RetryingModel implements LanguageModel {

  private final LanguageModel model;
  private final RetryPolicy policy;
  private final RetryListener listener;
  private final Pace pace;
  private final AtomicBoolean down = new AtomicBoolean();

  public RetryingModel(LanguageModel model, RetryListener listener) {
    this(model, RetryPolicy.DEFAULT, listener, Pace.REAL);
  }

  public RetryingModel(LanguageModel model, RetryPolicy policy, RetryListener listener, Pace pace) {
    this.model = model;
    this.policy = policy;
    this.listener = listener;
    this.pace = pace;
  }

  @Override
  public Answer ask(Prompt prompt) {
    var started = pace.now();
    for (int attempt = 1; ; attempt++) {
      try {
        var answer = model.ask(prompt);
        down.set(false);
        return answer;
      } catch (Problem problem) {
        var wait = waitAfter(problem, attempt, Duration.between(started, pace.now()));
        listener.retrying(prompt, attempt, wait, problem);
        pause(wait, problem);
      }
    }
  }

  /** The pause before the next attempt, or the problem if there is to be none. */
  private Duration waitAfter(Problem problem, int attempt, Duration elapsed) {
    if (!(problem.getCause() instanceof ModelFault fault) || fault.remedy() == Remedy.STOP) {
      throw problem;
    }
    if (fault.remedy() == Remedy.RETRY_ONCE && attempt > 1) {
      throw tried(problem, attempt, elapsed);
    }
    var asked = fault.retryAfter().orElse(Duration.ZERO);
    if (asked.compareTo(policy.longestRetryAfter()) > 0) {
      throw amended(problem, "the server asks to wait " + inWords(asked) + ", which is too long");
    }
    var backoff = policy.pauseAfter(attempt);
    var wait = asked.compareTo(backoff) > 0 ? asked : backoff;
    if (attempt >= policy.attempts() || elapsed.plus(wait).compareTo(policy.patience()) > 0) {
      down.set(true);
      throw tried(problem, attempt, elapsed);
    }
    if (down.get()) {
      throw amended(problem, "it was down for an earlier prompt too, so this was tried once only");
    }
    return wait;
  }

  private void pause(Duration wait, Problem problem) {
    try {
      pace.pause(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw amended(problem, "the run was stopped while waiting to try again");
    }
  }

  private static Problem tried(Problem problem, int attempts, Duration elapsed) {
    return attempts == 1
        ? problem
        : amended(problem, "tried " + attempts + " times in " + inWords(elapsed));
  }

  private static Problem amended(Problem problem, String addition) {
    var why = problem.why().isEmpty() ? addition : problem.why() + "; " + addition;
    return Problem.of(problem.kind(), problem.what(), why, problem.fix())
        .causedBy(problem.getCause());
  }

  private static String inWords(Duration length) {
    long seconds = length.toSeconds();
    if (seconds < 120) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    }
    return seconds < 7200 ? seconds / 60 + " minutes" : seconds / 3600 + " hours";
  }
}
