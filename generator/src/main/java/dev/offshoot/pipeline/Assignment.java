package dev.offshoot.pipeline;

/**
 * What a run is to do; kept in its journal so that it can go on after an interruption.
 *
 * @param request the request in plain language
 * @param plan the document to go on from, as text, or null to begin with the request
 * @param packageName the app's Java package, or null to derive one
 * @param remote where the app is pushed to, or null
 * @param branch the branch that is pushed
 * @param author of the commits, as {@code Name <address>}
 * @param recording the file whose answers are replayed, or null when a language model is asked
 */
public record Assignment(
    String request,
    String plan,
    String packageName,
    String remote,
    String branch,
    String author,
    String recording) {

  /** Only to be planned: nothing is written, committed or pushed. */
  public static Assignment plan(String request, String packageName) {
    return new Assignment(request, null, packageName, null, null, null, null);
  }
}
