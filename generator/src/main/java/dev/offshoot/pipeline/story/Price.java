package dev.offshoot.pipeline.story;

import dev.offshoot.Problem;
import dev.offshoot.llm.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * What a million tokens cost, in whatever money.
 *
 * @param prompt of what is asked
 * @param answer of what is answered
 */
public record Price(BigDecimal prompt, BigDecimal answer) {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final int DIGITS = 4;

  /** The price in {@code OFFSHOOT_PROMPT_PRICE} and {@code OFFSHOOT_ANSWER_PRICE}, if it is set. */
  public static Optional<Price> of(Map<String, String> environment) {
    String prompt = environment.getOrDefault("OFFSHOOT_PROMPT_PRICE", "");
    String answer = environment.getOrDefault("OFFSHOOT_ANSWER_PRICE", "");
    if (prompt.isBlank() && answer.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Price(new BigDecimal(prompt.strip()), new BigDecimal(answer.strip())));
    } catch (NumberFormatException e) {
      throw Problem.of(
              Problem.Kind.USAGE,
              "The price of the language model cannot be read",
              "OFFSHOOT_PROMPT_PRICE is \"%s\" and OFFSHOOT_ANSWER_PRICE is \"%s\"."
                  .formatted(prompt, answer),
              "Set both to what a million tokens cost, such as 0.15 and 0.60, or neither.")
          .causedBy(e);
    }
  }

  /** What these tokens cost. */
  public BigDecimal of(Usage usage) {
    return prompt
        .multiply(BigDecimal.valueOf(usage.promptTokens()))
        .add(answer.multiply(BigDecimal.valueOf(usage.answerTokens())))
        .divide(MILLION, DIGITS, RoundingMode.HALF_UP);
  }
}
