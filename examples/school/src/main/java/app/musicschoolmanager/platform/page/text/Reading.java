package app.musicschoolmanager.platform.page.text;

/**
 * What somebody typed, in the form in which the API takes it.
 *
 * @param text the API's form; what cannot be understood at all stays as it was typed
 * @param fault why it cannot be taken although it is well formed: {@code ambiguous}, {@code gap} or
 *     {@code overlap}; null if nothing stands against it
 */
public record Reading(String text, String fault) {

  static Reading of(String text) {
    return new Reading(text, null);
  }

  static Reading refused(String typed, String fault) {
    return new Reading(typed, fault);
  }
}
