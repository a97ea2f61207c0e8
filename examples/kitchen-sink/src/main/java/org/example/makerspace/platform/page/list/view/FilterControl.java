package org.example.makerspace.platform.page.list.view;

import java.util.List;

/**
 * How a list is narrowed by one field.
 *
 * @param type of the inputs that it takes
 * @param value what the field is to be exactly
 * @param presence {@code empty}, {@code filled} or nothing
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
    boolean mayBeEmpty) {

  /** What it consists of. */
  public enum Kind {
    SELECT,
    RANGE,
    EXACT,
    PRESENCE
  }

  public String id() {
    return "filter-" + name;
  }
}
