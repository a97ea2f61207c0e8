package app.shopinventory.platform.integration;

import app.shopinventory.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
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

  /** When a service that has no time now wants to be called again. */
  record RetryAfter(Duration time) {
    private static final int DIGITS = 6;

    /** What an answer says of it, in seconds or as a date; nothing if it is no such answer. */
    static Optional<RetryAfter> of(Response response) {
      String said = response.header("Retry-After", "").strip();
      boolean busy = response.code() == 429 || response.code() == 503;
      if (!busy || said.isEmpty()) {
        return Optional.empty();
      }
      if (said.matches("[0-9]{1," + DIGITS + "}")) {
        return Optional.of(new RetryAfter(Duration.ofSeconds(Long.parseLong(said))));
      }
      Date until = response.headers().getDate("Retry-After");
      // The clocks need not agree, but a service knows by its own what it means.
      Date sent = response.headers().getDate("Date");
      Instant from = sent == null ? Instant.now() : sent.toInstant();
      return Optional.ofNullable(until)
          .map(date -> Duration.between(from, date.toInstant()))
          .map(time -> new RetryAfter(time.isNegative() ? Duration.ZERO : time));
    }

    /** As people say it. */
    String inWords() {
      long seconds = Math.max(1, time.toSeconds());
      return seconds < 120
          ? seconds + (seconds == 1 ? " second" : " seconds")
          : (seconds + 59) / 60 + " minutes";
    }
  }
}
