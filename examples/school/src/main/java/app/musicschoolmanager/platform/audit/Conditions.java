package app.musicschoolmanager.platform.audit;

import java.util.ArrayList;
import java.util.List;

/** What rows have to meet, as far as it is asked for. */
public final class Conditions {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** Adds a condition with one parameter, unless its value is null. */
  public Conditions and(String condition, Object value) {
    if (value != null) {
      text.append(text.isEmpty() ? " where " : " and ").append(condition);
      values.add(value);
    }
    return this;
  }

  /** The clause, with a blank before it; empty if nothing is asked for. */
  public String text() {
    return text.toString();
  }

  /** The values of its parameters, and these of what follows. */
  public Object[] values(Object... further) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(List.of(further));
    return all.toArray();
  }
}
