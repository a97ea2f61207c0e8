package dev.offshoot.spec.rule;

import dev.offshoot.json.JsonPath;

/**
 * A rule that a document breaks.
 *
 * @param at the place in the document
 * @param what what is wrong there, ready to follow the place in a sentence
 * @param fix what to do about it, one sentence
 */
public record SpecProblem(JsonPath at, String what, String fix) {

  /** The place as text, like {@code $.models[2].fields[0].name}. */
  public String path() {
    return at.toString();
  }

  @Override
  public String toString() {
    return at + " " + what + ". " + fix;
  }
}
