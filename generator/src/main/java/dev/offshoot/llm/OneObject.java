package dev.offshoot.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Finds the one JSON object in an answer: the whole text, or the only object between fences and
 * prose. Nothing is mended. A guess at a broken answer could be valid and still not be what was
 * meant.
 */
final class OneObject {

  private static final String END_OF_THOUGHT = "</think>";
  private static final ObjectReader FIRST_OF_SEVERAL =
      ExactJson.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String text;
  private int position;

  private OneObject(String text) {
    this.text = text;
  }

  static ObjectNode in(String answer) throws UnusableAnswer {
    var text = withoutThoughts(answer).strip();
    if (text.isEmpty()) {
      throw new UnusableAnswer("The answer is empty; it must be one JSON object.");
    }
    if (text.charAt(0) == '{' && text.charAt(text.length() - 1) == '}') {
      return whole(text);
    }
    return new OneObject(text).find();
  }

  /** Reasoning models think aloud, often with drafts of the object, before they answer. */
  private static String withoutThoughts(String answer) {
    var text = answer.startsWith("\uFEFF") ? answer.substring(1) : answer;
    int end = text.stripLeading().startsWith("<think>") ? text.indexOf(END_OF_THOUGHT) : -1;
    return end < 0 ? text : text.substring(end + END_OF_THOUGHT.length());
  }

  private static ObjectNode whole(String text) throws UnusableAnswer {
    try {
      if (ExactJson.MAPPER.readTree(text) instanceof ObjectNode object) {
        return sound(object);
      }
    } catch (JsonProcessingException e) {
      throw brokenAt(e);
    }
    throw new UnusableAnswer("The answer must be one JSON object.");
  }

  private ObjectNode find() throws UnusableAnswer {
    ObjectNode found = null;
    for (int start = next(); start >= 0; start = next()) {
      var object = objectAt(start);
      if (object != null && found != null) {
        throw new UnusableAnswer(
            "The answer holds more than one JSON object; it must be exactly one.");
      }
      found = object == null ? found : object;
    }
    if (found == null) {
      throw new UnusableAnswer("The answer holds no JSON object; it must be exactly one.");
    }
    return sound(found);
  }

  private int next() {
    return text.indexOf('{', position);
  }

  /** The object that begins there, or null if the brace belongs to prose; moves on behind it. */
  private ObjectNode objectAt(int start) throws UnusableAnswer {
    try (var parser = ExactJson.MAPPER.createParser(text.substring(start))) {
      ObjectNode object = (ObjectNode) FIRST_OF_SEVERAL.readTree(parser);
      position = start + end(parser);
      refuseElementOfList(start);
      return object;
    } catch (IOException e) {
      int close = text.indexOf('}', start);
      if (close < 0 || text.substring(start, close).contains("\"")) {
        throw broken(e);
      }
      position = close + 1;
      return null;
    }
  }

  private static int end(JsonParser parser) {
    return (int) parser.currentLocation().getCharOffset();
  }

  private void refuseElementOfList(int start) throws UnusableAnswer {
    if (text.substring(0, start).stripTrailing().endsWith("[")) {
      throw new UnusableAnswer("The answer is a list; it must be one JSON object.");
    }
  }

  /** Half a surrogate pair is legal JSON but no text: no file could hold it. */
  private static ObjectNode sound(ObjectNode object) throws UnusableAnswer {
    var text = object.toString();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int type = Character.getType(text.codePointAt(i));
      if (type == Character.SURROGATE) {
        throw new UnusableAnswer(
            "The answer holds half of a surrogate pair, which is no character.");
      }
    }
    return object;
  }

  private static UnusableAnswer broken(IOException e) {
    var why =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    return new UnusableAnswer("The answer is not valid JSON: " + why);
  }

  private static UnusableAnswer brokenAt(JsonProcessingException e) {
    var at = e.getLocation();
    return at == null
        ? broken(e)
        : new UnusableAnswer(
            "The answer is not valid JSON at line "
                + at.getLineNr()
                + ", column "
                + at.getColumnNr()
                + ": "
                + e.getOriginalMessage());
  }
}
