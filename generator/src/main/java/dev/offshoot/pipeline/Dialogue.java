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
   * A question with its right answer, and all that was said until then.
   *
   * @param turns the last is the answer as it was given
   */
  public record Talk<T extends Record>(Question<T> question, T answer, List<Turn> turns) {}

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
    return talk(question, List.of(new Turn(Speaker.USER, question.material())));
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
    List<Turn> turns = new ArrayList<>(talk.turns());
    turns.add(new Turn(Speaker.USER, wish(wishes)));
    Question<T> anew =
        new Question<>(
            label, asked.instructions(), asked.material(), asked.answerType(), asked.objections());
    return talk(anew, turns).answer();
  }

  private <T extends Record> Talk<T> talk(Question<T> question, List<Turn> said) {
    AnswerReader<T> reader = new AnswerReader<>(question);
    List<Turn> turns = new ArrayList<>(said);
    List<String> objections = List.of();
    for (int attempt = 1; attempt <= REPAIRS + 1; attempt++) {
      Answer answer = model.ask(prompt(question, reader.schema(), turns, attempt));
      meter.count(answer.usage());
      turns.add(new Turn(Speaker.ASSISTANT, answer.text()));
      AnswerReader.Verdict<T> verdict = reader.read(answer);
      if (verdict.objections().isEmpty()) {
        return new Talk<>(question, verdict.value(), List.copyOf(turns));
      }
      objections = verdict.objections();
      if (attempt <= REPAIRS) {
        meter.repair(question.label(), objections);
      }
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
    return "This answer cannot be used:\n"
        + listed(objections)
        + "\n\nAnswer again with the whole object, everything above put right.";
  }

  private static String wish(List<String> wishes) {
    return "This answer can be used. Somebody else has held it against what was asked for, and"
        + " finds that it does not do this yet:\n"
        + listed(wishes)
        + "\n\nAnswer again with the whole object, so that it does, as far as the request calls for"
        + " it and the task allows it. All else stays as it is.";
  }

  private static String listed(List<String> points) {
    StringBuilder text = new StringBuilder();
    points.stream()
        .limit(OBJECTIONS_SHOWN)
        .forEach(point -> text.append("\n- ").append(point.replace("\n", "\n  ")));
    if (points.size() > OBJECTIONS_SHOWN) {
      text.append("\n- and ").append(points.size() - OBJECTIONS_SHOWN).append(" more");
    }
    return text.toString();
  }
}
