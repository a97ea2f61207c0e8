package app.musicschoolmanager.platform.page.list.view;

import app.musicschoolmanager.platform.page.view.FormField;
import java.util.List;

/**
 * How a list is narrowed by one field.
 *
 * @param type of the inputs that it takes
 * @param value what the field is to be exactly
 * @param presence {@code empty}, {@code filled} or nothing
 * @param picker how a record is searched among many, else null
 */
public record FilterControl(
    String name,
    String label,
    Kind kind,
    String type,
    List<ListTable.Option> options,
    String value,
    String from,
    String to,
    String presence,
    boolean mayBeEmpty,
    FormField picker) {

  /** What it consists of. */
  public enum Kind {
    SELECT,
    RANGE,
    EXACT,
    PRESENCE,
    PICKER
  }

  public FilterControl picker(FormField searched) {
    return new FilterControl(
        name, label, Kind.PICKER, type, options, value, from, to, presence, mayBeEmpty, searched);
  }

  /** Whether it waits for an answer before it can narrow anything. */
  public boolean isOpen() {
    return picker != null && picker.fault() != null;
  }

  public String id() {
    return "filter-" + name;
  }
}
