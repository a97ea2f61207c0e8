package app.musicschoolmanager.platform.integration;

import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.BufferedSource;

/** Reads what services answer, strictly and within limits: it comes from outside. */
final class Replies {
  private Replies() {}

  static HttpReply read(Response response) throws IOException {
    BufferedSource body = response.body().source();
    // Counts decompressed bytes, so a small body that unpacks to a huge one stops here too.
    if (body.request(Outbound.MAX_BODY + 1L)) {
      throw new IOException(
          "the answer is larger than %d MB".formatted(Outbound.MAX_BODY / 1024 / 1024));
    }
    MediaType type = response.body().contentType();
    Charset charset = type == null ? null : type.charset(StandardCharsets.UTF_8);
    String text = body.readString(charset == null ? StandardCharsets.UTF_8 : charset);
    boolean json = type == null || type.subtype().endsWith("json");
    return new HttpReply(response.code(), json ? parse(text, type != null) : missing(), text);
  }

  private static JsonNode parse(String text, boolean declared) throws IOException {
    if (text.isBlank()) {
      return missing();
    }
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException | NumberFormatException e) {
      if (declared) {
        String why =
            e instanceof JsonProcessingException fault
                ? fault.getOriginalMessage()
                : "it holds a number beyond all reading";
        throw new IOException("the answer says it is JSON but is not: " + why);
      }
      return missing();
    }
  }

  private static JsonNode missing() {
    return MissingNode.getInstance();
  }
}
