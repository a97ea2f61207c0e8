package dev.offshoot.llm;

import dev.offshoot.Problem;

/**
 * Answers from a recording, with no language model; a prompt that was not recorded is a problem.
 */
public final class RecordedModel implements LanguageModel {

  private final Recording recording;

  public RecordedModel(Recording recording) {
    this.recording = recording;
  }

  @Override
  public Answer ask(Prompt prompt) {
    return recording.answerTo(prompt).orElseThrow(() -> notRecorded(prompt));
  }

  private Problem notRecorded(Prompt prompt) {
    var why =
        NearestPrompt.to(prompt, recording)
            .map(NearestPrompt::difference)
            .orElse("the recording is empty");
    return Problem.of(
        Problem.Kind.MODEL,
        "The recording has no answer to the prompt " + prompt.label(),
        why,
        "Run again with a language model to record new answers.");
  }
}
