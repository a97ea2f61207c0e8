package dev.offshoot.spec.rule;

import dev.offshoot.json.JsonPath;
import java.util.List;
import java.util.function.BiConsumer;

/** The elements of a list, each with its place in the document. */
public record Places<T>(JsonPath at, List<T> list) {
  public static <T> Places<T> of(JsonPath at, List<T> list) {
    return new Places<>(at, list);
  }

  public void forEach(BiConsumer<JsonPath, T> visitor) {
    for (int i = 0; i < list.size(); i++) {
      visitor.accept(at.item(i), list.get(i));
    }
  }
}
