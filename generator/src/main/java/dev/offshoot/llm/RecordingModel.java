package dev.offshoot.llm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Keeps every exchange with a language model. What it has an answer to it does not ask again, so
 * the same prompt gets the same answer, now and when the recording is played.
 */
public final class RecordingModel implements LanguageModel {

  private final LanguageModel model;
  private final Map<String, CompletableFuture<Exchange>> exchanges = new HashMap<>();

  public RecordingModel(LanguageModel model) {
    this(model, Recording.EMPTY);
  }

  /** Goes on from what was recorded before. */
  public RecordingModel(LanguageModel model, Recording known) {
    this.model = model;
    known
        .exchanges()
        .forEach(e -> exchanges.put(e.prompt().key(), CompletableFuture.completedFuture(e)));
  }

  @Override
  public Answer ask(Prompt prompt) {
    var mine = new CompletableFuture<Exchange>();
    CompletableFuture<Exchange> earlier;
    synchronized (exchanges) {
      earlier = exchanges.putIfAbsent(prompt.key(), mine);
    }
    return earlier == null ? record(prompt, mine) : await(earlier);
  }

  private Answer record(Prompt prompt, CompletableFuture<Exchange> result) {
    try {
      var answer = model.ask(prompt);
      result.complete(Exchange.of(prompt, answer));
      return answer;
    } catch (RuntimeException | Error e) {
      synchronized (exchanges) {
        exchanges.remove(prompt.key());
      }
      result.completeExceptionally(e);
      throw e;
    }
  }

  /** Two threads that ask the same at the same time share one call, and its failure. */
  private static Answer await(CompletableFuture<Exchange> earlier) {
    try {
      return earlier.join().answer();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** What was asked and answered so far, in pipeline order. */
  public Recording recording() {
    List<Exchange> finished = new ArrayList<>();
    synchronized (exchanges) {
      exchanges.values().stream()
          .filter(f -> f.isDone() && !f.isCompletedExceptionally())
          .forEach(f -> finished.add(f.join()));
    }
    return new Recording(finished);
  }
}
