package dev.offshoot.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The file form of a recording. Texts stand as lists of lines, or as JSON if they are JSON, so that
 * a change to a prompt is a small diff; what stands in many exchanges is written once.
 */
final class RecordingText {

  private static final int VERSION = 1;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordingText() {}

  static String write(Recording recording) {
    var texts = SharedTexts.of(recording);
    var root = NODES.objectNode();
    root.put("version", VERSION);
    var exchanges = NODES.arrayNode();
    recording.exchanges().forEach(e -> exchanges.add(toNode(e, texts)));
    root.set("exchanges", exchanges);
    root.set("texts", texts.toNode());
    var separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    var indent = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter(separators).withObjectIndenter(indent).withArrayIndenter(indent);
    try {
      return ExactJson.MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain nodes can always be written", e);
    }
  }

  private static ObjectNode toNode(Exchange exchange, SharedTexts texts) {
    var prompt = exchange.prompt();
    var node = NODES.objectNode().put("label", exchange.label()).put("key", prompt.key());
    node.set("system", texts.reference(prompt.system()));
    if (prompt.schema() != null) {
      var schema = NODES.objectNode().put("name", prompt.schema().name());
      schema.set("schema", texts.reference(prompt.schema().schema().toString()));
      node.set("schema", schema);
    }
    var turns = node.putArray("turns");
    for (var turn : prompt.turns()) {
      var speaker = turn.speaker().name().toLowerCase(Locale.ROOT);
      turns.addObject().set(speaker, texts.place(turn.text()));
    }
    node.set("answer", toNode(exchange.answer(), texts));
    return node;
  }

  private static ObjectNode toNode(Answer answer, SharedTexts texts) {
    var node = NODES.objectNode().put("model", answer.model());
    node.put("promptTokens", answer.usage().promptTokens());
    node.put("answerTokens", answer.usage().answerTokens());
    node.put("complete", answer.complete());
    node.set("text", texts.place(answer.text()));
    return node;
  }

  static Recording read(String text) {
    var root = ExactJson.read(text).orElseThrow(() -> damaged("it is not JSON"));
    if (root.path("version").asInt() != VERSION) {
      throw damaged("its version is not " + VERSION);
    }
    try {
      var texts = SharedTexts.from(root.path("texts"));
      var exchanges = new ArrayList<Exchange>();
      root.path("exchanges").forEach(node -> exchanges.add(exchange(node, texts)));
      return new Recording(exchanges);
    } catch (IllegalArgumentException e) {
      throw damaged(e.getMessage());
    }
  }

  private static Exchange exchange(JsonNode node, SharedTexts texts) {
    var label = SharedTexts.member(node, "label").asText();
    AnswerSchema schema = null;
    if (node.has("schema")) {
      var json = ExactJson.read(texts.resolve(SharedTexts.member(node.get("schema"), "schema")));
      schema =
          new AnswerSchema(
              SharedTexts.member(node.get("schema"), "name").asText(),
              json.orElseThrow(() -> new IllegalArgumentException("a schema is not JSON")));
    }
    var system = texts.resolve(SharedTexts.member(node, "system"));
    var prompt = new Prompt(label, system, turns(node, texts), schema);
    if (!prompt.key().equals(SharedTexts.member(node, "key").asText())) {
      throw new IllegalArgumentException("the prompt of " + label + " was changed by hand");
    }
    return new Exchange(label, prompt, answer(SharedTexts.member(node, "answer"), texts));
  }

  private static List<Turn> turns(JsonNode node, SharedTexts texts) {
    var turns = new ArrayList<Turn>();
    for (var turn : SharedTexts.member(node, "turns")) {
      for (var said : turn.properties()) {
        var speaker = Speaker.valueOf(said.getKey().toUpperCase(Locale.ROOT));
        turns.add(new Turn(speaker, texts.resolve(said.getValue())));
      }
    }
    return turns;
  }

  private static Answer answer(JsonNode node, SharedTexts texts) {
    var usage =
        new Usage(
            SharedTexts.member(node, "promptTokens").asLong(),
            SharedTexts.member(node, "answerTokens").asLong());
    return new Answer(
        texts.resolve(SharedTexts.member(node, "text")),
        usage,
        SharedTexts.member(node, "model").asText(),
        SharedTexts.member(node, "complete").asBoolean());
  }

  private static IllegalArgumentException damaged(String why) {
    return new IllegalArgumentException("The recording cannot be read: " + why);
  }
}
