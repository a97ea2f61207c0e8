package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Validation.Checked;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What somebody filled in, before it is checked. */
@FunctionalInterface
public interface RawInput {

  Checked checkedBy(Validation validation);

  static RawInput json(JsonNode object) {
    return validation -> validation.json(object);
  }

  /** The fields of a page's form. */
  static RawInput form(Map<String, String> form) {
    return validation -> validation.form(form);
  }

  /** Texts by name, as a schedule's step gives them. */
  static RawInput texts(Map<String, String> texts) {
    return validation -> validation.texts(texts);
  }
}
