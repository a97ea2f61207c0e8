package dev.offshoot.pipeline.dialogue;

import dev.offshoot.json.JsonFault;
import dev.offshoot.json.JsonSchemas;
import dev.offshoot.json.Reading;
import dev.offshoot.json.RecordReader;
import dev.offshoot.llm.Answer;
import dev.offshoot.llm.AnswerSchema;
import dev.offshoot.llm.UnusableAnswer;
import java.util.List;

/** Turns an answer's text into its record, or says all that is wrong with it. */
final class AnswerReader<T extends Record> {

  /**
   * An answer as it was read.
   *
   * @param value null if there are objections
   */
  record Verdict<T>(T value, List<String> objections) {}

  private final Question<T> question;
  private final RecordReader<T> reader;

  AnswerReader(Question<T> question) {
    this.question = question;
    this.reader = RecordReader.ofAnswer(question.answerType());
  }

  /** What the answer shall look like, as the language model is told. */
  AnswerSchema schema() {
    Class<T> type = question.answerType();
    return new AnswerSchema(type.getSimpleName(), JsonSchemas.strict(type));
  }

  /** First by its form, then by its meaning. */
  Verdict<T> read(Answer answer) {
    if (!answer.complete()) {
      return new Verdict<>(null, List.of("It was cut off before its end: answer more briefly."));
    }
    try {
      Reading<T> reading = reader.read(answer.object().toString());
      if (!reading.isValid()) {
        return new Verdict<>(null, reading.faults().stream().map(JsonFault::toString).toList());
      }
      return new Verdict<>(reading.value(), question.objections().apply(reading.value()));
    } catch (UnusableAnswer e) {
      return new Verdict<>(null, List.of(e.getMessage()));
    }
  }
}
