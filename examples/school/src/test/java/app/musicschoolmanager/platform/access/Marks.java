package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Puts words into records that stand nowhere else, so that they are found wherever they leak. */
final class Marks {
  private static final AtomicInteger NUMBERS = new AtomicInteger(1_000_000);

  private final List<String> secrets = new ArrayList<>();

  /** The same values, marked in all fields that take any text. */
  ObjectNode on(Model model, ObjectNode values) {
    for (Field field : model.fields()) {
      String mark = "zq" + Integer.toString(NUMBERS.incrementAndGet(), Character.MAX_RADIX) + "qz";
      boolean roomy = field.max().map(max -> !max.matches("[0-9]|1[0-9]")).orElse(true);
      if (!values.hasNonNull(field.name()) || field.pattern().isPresent() || !roomy) {
        continue;
      }
      switch (field.type()) {
        case STRING, TEXT -> {
          String text = mark + " " + values.get(field.name()).asText();
          int most = field.max().map(Integer::valueOf).orElse(text.length());
          values.put(field.name(), text.substring(0, Math.min(most, text.length())).strip());
        }
        case EMAIL -> values.put(field.name(), mark + "@example.com");
        case URL -> values.put(field.name(), "https://example.com/" + mark);
        case JSON -> values.putObject(field.name()).put("mark", mark);
        case SECRET -> {
          values.put(field.name(), mark);
          secrets.add(mark);
        }
        default -> {
          // numbers, dates and choices cannot be told from others
        }
      }
    }
    return values;
  }

  /** The secrets that have been written. */
  List<String> secrets() {
    return secrets;
  }
}
