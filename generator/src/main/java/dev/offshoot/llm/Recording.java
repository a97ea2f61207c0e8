package dev.offshoot.llm;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Every exchange of a run, in pipeline order however they arrived: the content of {@code
 * agent.lock}, from which an app is rebuilt with no language model at all.
 */
public record Recording(List<Exchange> exchanges) {

  private static final Comparator<Exchange> PIPELINE_ORDER =
      Comparator.comparing(Exchange::label, LabelOrder.NATURAL)
          .thenComparing(e -> e.prompt().turns().size())
          .thenComparing(e -> e.prompt().key());

  public static final Recording EMPTY = new Recording(List.of());

  /** Sorts the exchanges and keeps one of each prompt; two answers to one prompt are refused. */
  public Recording {
    var byKey = new LinkedHashMap<String, Exchange>();
    for (var exchange : exchanges.stream().sorted(PIPELINE_ORDER).toList()) {
      var earlier = byKey.putIfAbsent(exchange.prompt().key(), exchange);
      if (earlier != null && !earlier.answer().equals(exchange.answer())) {
        throw new IllegalArgumentException("Two answers to one prompt: " + exchange.label());
      }
    }
    exchanges = List.copyOf(byKey.values());
  }

  /** The recorded answer to exactly this prompt, whatever its label. */
  public Optional<Answer> answerTo(Prompt prompt) {
    var key = prompt.key();
    return exchanges.stream()
        .filter(e -> e.prompt().key().equals(key))
        .map(Exchange::answer)
        .findFirst();
  }

  /** What the recorded answers cost when they were given. */
  public Usage usage() {
    return exchanges.stream().map(e -> e.answer().usage()).reduce(Usage.NONE, Usage::plus);
  }

  /** The text of {@code agent.lock}: the same exchanges always give the same text. */
  public String toJson() {
    return RecordingText.write(this);
  }

  /** Reads what {@link #toJson()} wrote. */
  public static Recording fromJson(String text) {
    return RecordingText.read(text);
  }
}
