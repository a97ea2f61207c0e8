package dev.offshoot.llm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a server says about a failure, whatever the form.
 *
 * @param code the machine-readable code or type; may be empty
 * @param parameter the request parameter it objects to; may be empty
 * @param message one short line of plain text; may be empty
 */
record ServerError(String code, String parameter, String message) {

  private static final int LONGEST = 300;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern HTML = Pattern.compile("(?is)\\s*<(!doctype|html|head|body).*");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

  static ServerError in(String body) {
    if (HTML.matcher(body).matches()) {
      return new ServerError("", "", "an HTML page came instead of an answer");
    }
    var root = parsed(body);
    var first = root.isArray() ? root.path(0) : root;
    var error = first.has("error") ? first.get("error") : first;
    if (error.isTextual()) {
      return new ServerError("", "", line(error.asText()));
    }
    if (!error.isObject()) {
      return new ServerError("", "", root.isMissingNode() ? line(body) : "");
    }
    var code = (text(error, "code") + " " + text(error, "type")).strip();
    return new ServerError(code, text(error, "param"), line(message(error)));
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static String message(JsonNode error) {
    for (var name : new String[] {"message", "detail", "title", "error_description"}) {
      var said = error.path(name);
      if (!said.isMissingNode() && !said.isNull()) {
        return said.isTextual() ? said.asText() : said.toString();
      }
    }
    return "";
  }

  private static String text(JsonNode error, String name) {
    var node = error.path(name);
    return node.isValueNode() && !node.isNull() ? node.asText() : "";
  }

  private static String line(String text) {
    var plain = SPACE.matcher(TAG.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " …";
  }

  /** The status that an error object in a 200 stands for; 500 if it names none. */
  int impliedStatus() {
    for (var word : code.split(" ")) {
      if (word.matches("[45]\\d\\d")) {
        return Integer.parseInt(word);
      }
    }
    return mentions("rate_limit|too_many_requests|insufficient_quota") ? 429 : 500;
  }

  /** Whether code, parameter or message match anywhere, whatever the case. */
  boolean mentions(String regex) {
    var all = (code + "\n" + parameter + "\n" + message).toLowerCase(Locale.ROOT);
    return Pattern.compile(regex).matcher(all).find();
  }
}
