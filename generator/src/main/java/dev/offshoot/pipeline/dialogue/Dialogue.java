package dev.offshoot.pipeline.dialogue;

import dev.offshoot.llm.Answer;
import dev.offshoot.llm.LanguageModel;
import dev.offshoot.llm.Prompt;
import dev.offshoot.pipeline.Meter;
import java.util.List;

/** Asks until an answer is right: what is wrong goes back word for word, a few times at most. */
public final class Dialogue {

  /** Answers asked for after the first, before a question is given up. */
  private static final int REPAIRS = 3;

  private final LanguageModel model;
  private final Meter meter;

  public Dialogue(LanguageModel model, Meter meter) {
    this.model = model;
    this.meter = meter;
  }

  /** A question with its right answer, and what was said until then. */
  public record Talk<T extends Record>(Question<T> question, T answer, Conversation said) {}

  /**
   * Asks for one typed thing.
   *
   * @throws Unanswered if no answer was right after the last repair
   */
  public <T extends Record> T ask(Question<T> question) {
    return talk(question).answer();
  }

  /**
   * Asks for one typed thing that may be asked for once more.
   *
   * @throws Unanswered if no answer was right after the last repair
   */
  public <T extends Record> Talk<T> talk(Question<T> question) {
    AnswerReader<T> reader = new AnswerReader<>(question);
    return talk(question, reader, new Conversation(reader.schema(), question.material()));
  }

  /**
   * Asks for a right answer once more, because it could do more.
   *
   * @param label names this exchange
   * @param wishes what it does not do yet
   * @throws Unanswered if no answer was right after the last repair; the one before still is
   */
  public <T extends Record> T again(Talk<T> talk, String label, List<String> wishes) {
    Question<T> asked = talk.question();
    Question<T> anew =
        new Question<>(
            label, asked.instructions(), asked.material(), asked.answerType(), asked.objections());
    talk.said().wish(wishes);
    return talk(anew, new AnswerReader<>(anew), talk.said()).answer();
  }

  private <T extends Record> Talk<T> talk(
      Question<T> question, AnswerReader<T> reader, Conversation said) {
    List<String> objections = List.of();
    for (int attempt = 1; attempt <= REPAIRS + 1; attempt++) {
      Answer answer = model.ask(prompt(question, said, attempt));
      meter.count(answer.usage());
      AnswerReader.Verdict<T> verdict = reader.read(said.take(answer));
      if (verdict.objections().isEmpty()) {
        return new Talk<>(question, verdict.value(), said);
      }
      objections = verdict.objections();
      if (attempt <= REPAIRS) {
        meter.repair(question.label(), objections);
        said.refuse(objections);
      }
    }
    throw new Unanswered(question.label(), objections);
  }

  private static Prompt prompt(Question<?> question, Conversation said, int attempt) {
    String label = attempt == 1 ? question.label() : question.label() + "#" + attempt;
    return new Prompt(label, question.instructions(), said.turns(), said.schema());
  }
}
