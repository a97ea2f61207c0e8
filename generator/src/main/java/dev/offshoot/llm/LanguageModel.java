package dev.offshoot.llm;

/** Whatever answers prompts: a server, a recording, or a decorator of either. */
@FunctionalInterface
public interface LanguageModel {

  /**
   * Answers one prompt, or throws a {@link dev.offshoot.Problem} of kind MODEL. May be called from
   * several threads. Interrupting the calling thread ends the call.
   */
  Answer ask(Prompt prompt);
}
