package dev.offshoot.pipeline;

import dev.offshoot.llm.Answer;
import dev.offshoot.llm.LanguageModel;
import dev.offshoot.llm.Prompt;

/** Asks nothing twice: an answer that a run already has is taken from its journal. */
public final class JournaledModel implements LanguageModel {

  private final LanguageModel model;
  private final Journal journal;
  private final long run;

  public JournaledModel(LanguageModel model, Journal journal, long run) {
    this.model = model;
    this.journal = journal;
    this.run = run;
  }

  @Override
  public Answer ask(Prompt prompt) {
    return journal
        .answer(run, prompt)
        .orElseGet(() -> {
          Answer answer = model.ask(prompt);
          journal.add(run, prompt, answer);
          return answer;
        });
  }
}
