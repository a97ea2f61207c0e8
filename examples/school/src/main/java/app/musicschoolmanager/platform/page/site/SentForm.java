package app.musicschoolmanager.platform.page.site;

import app.musicschoolmanager.platform.once.OnceKey;
import app.musicschoolmanager.platform.web.Json;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The texts of a form that somebody has sent. A name that is sent twice counts once. */
public record SentForm(Map<String, String> texts) {
  private static final String ONCE = "_once";

  public static SentForm of(Context ctx) {
    Map<String, String> texts = new LinkedHashMap<>();
    // An uploaded file is a name without a text.
    ctx.formParamMap()
        .forEach((name, values) -> values.stream().findFirst().ifPresent(v -> texts.put(name, v)));
    return new SentForm(texts);
  }

  /** What tells the form from one that is filled in anew; null if it carries nothing for that. */
  public OnceKey onceKey() {
    Map<String, String> asked = new TreeMap<>(texts);
    String key = asked.remove(ONCE);
    return key == null || key.isBlank()
        ? null
        : new OnceKey(key, Json.MAPPER.valueToTree(asked).toString());
  }

  public boolean has(String name) {
    return texts.containsKey(name);
  }

  /** The text of a field; empty if it was not sent. */
  public String text(String name) {
    return texts.getOrDefault(name, "");
  }
}
