package dev.offshoot.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of a recording. System prompts and schemas are written once and referred to by hash,
 * and so is any other long text that is said more than once.
 */
final class SharedTexts {

  private static final int LONG = 200;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, String> byHash = new TreeMap<>();

  private SharedTexts() {}

  static SharedTexts of(Recording recording) {
    var texts = new SharedTexts();
    var times = new HashMap<String, Integer>();
    for (var exchange : recording.exchanges()) {
      var prompt = exchange.prompt();
      texts.share(prompt.system());
      if (prompt.schema() != null) {
        texts.share(prompt.schema().schema().toString());
      }
      Stream.concat(prompt.turns().stream().map(Turn::text), Stream.of(exchange.answer().text()))
          .filter(text -> text.length() >= LONG)
          .forEach(text -> times.merge(text, 1, Integer::sum));
    }
    times.forEach((text, count) -> texts.shareIf(count > 1, text));
    return texts;
  }

  static SharedTexts from(JsonNode node) {
    var texts = new SharedTexts();
    for (var entry : node.properties()) {
      texts.byHash.put(entry.getKey(), texts.resolve(entry.getValue()));
    }
    return texts;
  }

  private void shareIf(boolean condition, String text) {
    if (condition) {
      share(text);
    }
  }

  private void share(String text) {
    byHash.put(hash(text), text);
  }

  ObjectNode toNode() {
    var node = NODES.objectNode();
    byHash.forEach((hash, text) -> node.set(hash, inline(text)));
    return node;
  }

  /** A reference if the text is shared, else the text itself. */
  JsonNode place(String text) {
    return byHash.containsKey(hash(text)) ? reference(text) : inline(text);
  }

  JsonNode reference(String text) {
    return NODES.textNode(hash(text));
  }

  /** JSON stands as JSON only if its text can be had back to the letter. */
  private static JsonNode inline(String text) {
    var json = ExactJson.read(text).filter(JsonNode::isObject);
    if (json.isPresent() && json.get().toString().equals(text)) {
      return NODES.objectNode().set("json", json.get());
    }
    var lines = NODES.arrayNode();
    for (var line : text.split("\n", -1)) {
      lines.add(line);
    }
    return lines;
  }

  String resolve(JsonNode node) {
    if (node.isTextual()) {
      var text = byHash.get(node.asText());
      if (text == null) {
        throw new IllegalArgumentException("the text " + node.asText() + " is missing");
      }
      return text;
    }
    if (node.isObject()) {
      return member(node, "json").toString();
    }
    var lines = new ArrayList<String>();
    node.forEach(line -> lines.add(line.asText()));
    return String.join("\n", lines);
  }

  /** The member of that name, which must be there. */
  static JsonNode member(JsonNode node, String name) {
    var member = node.get(name);
    if (member == null) {
      throw new IllegalArgumentException("\"" + name + "\" is missing");
    }
    return member;
  }

  private static String hash(String text) {
    var digest = Prompt.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 8);
  }
}
