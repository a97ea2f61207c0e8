package dev.offshoot.llm;

import dev.offshoot.Problem;
import dev.offshoot.llm.ModelFault.Remedy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A language model that plays a script: answers, and problems that it throws. */
public final class Scripted implements LanguageModel {

  private final Deque<Object> script = new ArrayDeque<>();
  private int calls;

  public Scripted(Object... script) {
    this.script.addAll(List.of(script));
  }

  public static Answer answer(String text) {
    return new Answer(text, new Usage(10, 5), "scripted", true);
  }

  public static Problem failure(Remedy remedy, Duration retryAfter) {
    return Problem.of(Problem.Kind.MODEL, "The server failed", "HTTP 503", "Wait.")
        .causedBy(new ModelFault(remedy, retryAfter, null));
  }

  public static Problem passing() {
    return failure(Remedy.RETRY, null);
  }

  @Override
  public synchronized Answer ask(Prompt prompt) {
    calls++;
    return switch (script.size() > 1 ? script.poll() : script.peek()) {
      case Answer answer -> answer;
      case Problem problem -> throw problem;
      default -> throw new IllegalStateException("Only answers and problems can be played");
    };
  }

  public synchronized int calls() {
    return calls;
  }
}
