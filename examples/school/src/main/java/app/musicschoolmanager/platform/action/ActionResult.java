package app.musicschoolmanager.platform.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an action has to say when it is done: a sentence for people, and values for programs. */
public record ActionResult(String message, Map<String, Object> data) {

  public ActionResult {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  public static ActionResult of(String message) {
    return new ActionResult(message, Map.of());
  }

  /** The same result with one more value. */
  public ActionResult with(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(data);
    more.put(key, value);
    return new ActionResult(message, more);
  }
}
