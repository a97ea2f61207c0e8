package dev.offshoot.pipeline;

import dev.offshoot.llm.Answer;
import dev.offshoot.llm.LanguageModel;
import dev.offshoot.llm.Prompt;
import dev.offshoot.llm.Usage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Gives prepared answers one after the other and remembers what it was asked. */
public final class ScriptedModel implements LanguageModel {

  private final Deque<Answer> answers;
  private final List<Prompt> asked = new ArrayList<>();

  public ScriptedModel(Answer... answers) {
    this.answers = new ArrayDeque<>(Arrays.asList(answers));
  }

  public static Answer answer(String text) {
    return new Answer(text, new Usage(10, 5), "scripted", true);
  }

  public static Answer cutOff(String text) {
    return new Answer(text, new Usage(10, 5), "scripted", false);
  }

  @Override
  public Answer ask(Prompt prompt) {
    asked.add(prompt);
    return answers.removeFirst();
  }

  public List<Prompt> asked() {
    return asked;
  }
}
