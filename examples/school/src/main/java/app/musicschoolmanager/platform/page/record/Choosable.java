package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.page.view.Choice;
import app.musicschoolmanager.platform.page.view.FormField.Picker;
import java.util.List;
import java.util.Optional;

/** What the value of a field is chosen from: the records of a model, or the people of the app. */
interface Choosable {
  /** What several of them are called. */
  String plural();

  /** Whether somebody who fills in the field may see them at all. */
  boolean isReadable();

  /** The likeliest of them; all there are, if that is fewer than asked for. */
  List<Choice> some(int most);

  /** Those that fit the words, the best first. */
  List<Choice> matching(String words);

  /** Whether that is what one is called, in whatever way it is written. */
  default boolean isCalled(Choice choice, String text) {
    return choice.label().equalsIgnoreCase(text) || choice.text().equalsIgnoreCase(text);
  }

  /** Whether one can be chosen. */
  boolean has(String id);

  /** One of them, also if it can no longer be chosen. */
  Optional<Choice> one(String id);

  /** Where they are looked up and made. */
  Picker picker();
}
