package app.musicschoolmanager.platform.open;

import java.util.List;

/**
 * What anybody may send: a new record of a model. What they cannot fill in gets its default.
 *
 * @param fields the only ones that can be filled in
 * @param text a sentence above the form; may be empty
 * @param thanks a sentence that is shown afterwards
 */
public record PublicForm(List<String> fields, String text, String thanks) {

  public PublicForm {
    fields = List.copyOf(fields);
  }

  public static PublicForm of(String... fields) {
    return new PublicForm(List.of(fields), "", "");
  }

  /** A sentence above the form. */
  public PublicForm saying(String sentence) {
    return new PublicForm(fields, sentence, thanks);
  }

  public PublicForm thanks(String sentence) {
    return new PublicForm(fields, text, sentence);
  }
}
