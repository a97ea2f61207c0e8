package dev.offshoot.render.example;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.offshoot.json.RecordWriter;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.name.KebabName;

/** What the examples of an action say, as JSON that its owner reads and adds to. */
public final class ExamplesFile {
  /** Where the examples of all actions stand in an app. */
  public static final String FOLDER = "src/test/resources/examples/";

  private ExamplesFile() {}

  public static String path(ActionSpec action) {
    return FOLDER + KebabName.of(action.name()) + ".json";
  }

  public static String text(ActionSpec action) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    action.examples().forEach(example -> all.add(RecordWriter.tree(example)));
    return RecordWriter.write(all);
  }
}
