package app.gardentoollending.platform.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.io.UncheckedIOException;

/** JSON as this app reads and writes it: strict, shallow, exact. */
public final class Json {
  private static final int DEPTH = 50;
  private static final int NUMBER_LENGTH = 100;

  /** As far as a double reaches. */
  private static final int ZEROS = 400;

  /** The one mapper. Decimals stay exact, moments are ISO text. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(NUMBER_LENGTH)
                          .build())
                  // A virtual thread serves one request; what belongs to it is never used again.
                  .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  .build())
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private Json() {}

  /** Answers with this value, written straight into the bytes that are sent. */
  public static void answer(Context ctx, Object value) {
    try {
      ctx.contentType(ContentType.APPLICATION_JSON).result(MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The object that the request's body holds. */
  public static ObjectNode body(Context ctx) {
    if (ctx.body().isBlank()) {
      throw new BadRequest("The body is empty. Send a JSON object.");
    }
    if (parse(ctx.body()) instanceof ObjectNode object) {
      return object;
    }
    throw new BadRequest(
        "The body is not a JSON object. Send one, for example {\"name\": \"value\"}.");
  }

  /** The same where a body may be left out. */
  public static ObjectNode optionalBody(Context ctx) {
    return ctx.body().isBlank() ? MAPPER.createObjectNode() : body(ctx);
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode body = MAPPER.readTree(text);
      if (isWritable(body)) {
        return body;
      }
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
      throw new BadRequest("The body is not valid JSON" + where + ".");
    } catch (NumberFormatException e) {
      // Its exponent is beyond all reading.
    }
    throw new BadRequest("The body holds a number that is too large or too small.");
  }

  // A few characters such as 1e99999 name a number that fills pages once it is written out.
  private static boolean isWritable(JsonNode node) {
    if (node.isBigDecimal()) {
      return Math.abs((long) node.decimalValue().scale()) <= ZEROS;
    }
    return node.valueStream().allMatch(Json::isWritable);
  }
}
