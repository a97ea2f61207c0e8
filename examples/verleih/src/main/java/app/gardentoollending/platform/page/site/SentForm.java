package app.gardentoollending.platform.page.site;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a form that somebody has sent. A name that is sent twice counts once. */
public record SentForm(Map<String, String> texts) {

  public static SentForm of(Context ctx) {
    Map<String, String> texts = new LinkedHashMap<>();
    // An uploaded file is a name without a text.
    ctx.formParamMap()
        .forEach((name, values) -> values.stream().findFirst().ifPresent(v -> texts.put(name, v)));
    return new SentForm(texts);
  }

  public boolean has(String name) {
    return texts.containsKey(name);
  }

  /** The text of a field; empty if it was not sent. */
  public String text(String name) {
    return texts.getOrDefault(name, "");
  }
}
