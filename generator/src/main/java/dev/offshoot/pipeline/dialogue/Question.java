package dev.offshoot.pipeline.dialogue;

import java.util.List;
import java.util.function.Function;

/**
 * One typed thing to ask the language model.
 *
 * @param label names the exchange in recordings and messages, such as {@code step2/SendReminders}
 * @param instructions the system prompt
 * @param material what the answer is to be made from
 * @param answerType the record that the answer is read into
 * @param objections what is wrong with an answer by its meaning; empty if it is right
 */
public record Question<T extends Record>(
    String label,
    String instructions,
    String material,
    Class<T> answerType,
    Function<T, List<String>> objections) {}
