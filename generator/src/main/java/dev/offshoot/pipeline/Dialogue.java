package dev.offshoot.pipeline;

import dev.offshoot.llm.Answer;
import dev.offshoot.llm.AnswerSchema;
import dev.offshoot.llm.LanguageModel;
import dev.offshoot.llm.Prompt;
import dev.offshoot.llm.Speaker;
import dev.offshoot.llm.Turn;
import java.util.ArrayList;
import java.util.List;

/** Asks until an answer is right: what is wrong goes back word for word, a few times at most. */
public final class Dialogue {

  /** Answers asked for after the first, before a question is given up. */
  private static final int REPAIRS = 3;

  /** Objections fed back at once; with more, the answer is better made anew than mended. */
  private static final int OBJECTIONS_SHOWN = 40;

  private final LanguageModel model;
  private final Meter meter;

  public Dialogue(LanguageModel model, Meter meter) {
    this.model = model;
    this.meter = meter;
  }

  /**
   * Asks for one typed thing.
   *
   * @throws Unanswered if no answer was right after the last repair
   */
  public <T extends Record> T ask(Question<T> question) {
    AnswerReader<T> reader = new AnswerReader<>(question);
    List<Turn> turns = new ArrayList<>();
    turns.add(new Turn(Speaker.USER, question.material()));
    List<String> objections = List.of();
    for (int attempt = 1; attempt <= REPAIRS + 1; attempt++) {
      Answer answer = model.ask(prompt(question, reader.schema(), turns, attempt));
      meter.count(answer.usage());
      AnswerReader.Verdict<T> verdict = reader.read(answer);
      if (verdict.objections().isEmpty()) {
        return verdict.value();
      }
      objections = verdict.objections();
      if (attempt <= REPAIRS) {
        meter.repair(question.label(), objections);
      }
      turns.add(new Turn(Speaker.ASSISTANT, answer.text()));
      turns.add(new Turn(Speaker.USER, complaint(objections)));
    }
    throw new Unanswered(question.label(), objections);
  }

  private static Prompt prompt(
      Question<?> question, AnswerSchema schema, List<Turn> turns, int attempt) {
    String label = attempt == 1 ? question.label() : question.label() + "#" + attempt;
    return new Prompt(label, question.instructions(), List.copyOf(turns), schema);
  }

  private static String complaint(List<String> objections) {
    StringBuilder text = new StringBuilder("This answer cannot be used:\n");
    objections.stream()
        .limit(OBJECTIONS_SHOWN)
        .forEach(objection -> text.append("\n- ").append(objection.replace("\n", "\n  ")));
    if (objections.size() > OBJECTIONS_SHOWN) {
      text.append("\n- and ").append(objections.size() - OBJECTIONS_SHOWN).append(" more");
    }
    return text.append("\n\nAnswer again with the whole object, everything above put right.")
        .toString();
  }
}
