package dev.offshoot.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offshoot.spec.document.AgentSpecJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A valid document of every kind of element, and variations of it. */
public final class Sample {
  private static final JsonMapper JSON = new JsonMapper();

  private Sample() {}

  public static String text() {
    try (InputStream in = Sample.class.getResourceAsStream("invoices.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document with another JSON value at a JSON pointer; null takes out what is there. */
  public static AgentSpec with(String pointer, String json) {
    try {
      JsonNode tree = JSON.readTree(text());
      put(tree, pointer, json == null ? null : JSON.readTree(json));
      return AgentSpecJson.read(tree.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** The document with another text at a JSON pointer. */
  public static AgentSpec withText(String pointer, String text) {
    return with(pointer, JSON.getNodeFactory().textNode(text).toString());
  }

  private static void put(JsonNode tree, String pointer, JsonNode value) {
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = tree.at(at.head());
    String last = at.last().getMatchingProperty();
    if (parent instanceof ArrayNode array && last.equals("-")) {
      array.add(value);
    } else if (parent instanceof ArrayNode array) {
      array.set(at.last().getMatchingIndex(), value);
    } else if (value == null) {
      ((ObjectNode) parent).remove(last);
    } else {
      ((ObjectNode) parent).set(last, value);
    }
  }
}
