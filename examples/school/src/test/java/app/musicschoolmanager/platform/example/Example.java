package app.musicschoolmanager.platform.example;

import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One run of an action as it must be: what is given, who runs it with which input, and all that
 * comes of it. What it doesn't say, the action doesn't do.
 *
 * @param name what it shows, as a sentence
 * @param now when it happens
 * @param by who runs it; the least who may, unless it is said
 * @param unconnected the integrations that are not connected; all others are
 * @param says parts of the message, or of the error if it is refused
 * @param figures values of the result
 */
public record Example(
    String name,
    Instant now,
    Person by,
    List<Given> given,
    Map<String, String> input,
    List<String> unconnected,
    List<Call> calls,
    List<Mail> mails,
    Outcome outcome,
    List<String> says,
    Map<String, String> figures,
    List<Expected> records) {

  /** When everything happens of which nothing else is said. */
  static final Instant A_THURSDAY = Instant.parse("2026-01-15T09:00:00Z");

  private static final ObjectReader READER =
      Json.MAPPER
          .readerFor(new TypeReference<List<Example>>() {})
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** Somebody with the address {@code NAME@example.com}; or the app, as its schedules act. */
  public enum Person {
    @JsonProperty("admin")
    ADMIN,
    @JsonProperty("member")
    MEMBER,
    @JsonProperty("other")
    OTHER,
    @JsonProperty("app")
    APP
  }

  /** How a run ends. */
  public enum Outcome {
    @JsonProperty("done")
    DONE,
    @JsonProperty("refused")
    REFUSED
  }

  /** What becomes of a record. */
  public enum Fate {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("unchanged")
    UNCHANGED,
    @JsonProperty("deleted")
    DELETED
  }

  /**
   * A record that is there before.
   *
   * @param model by its class, {@code StockMovement}
   * @param as by what the example calls it: {@code @drill} is then its id
   * @param of whose it is; the caller's, unless it is said
   * @param created when; at the moment of the example, unless it is said
   */
  public record Given(
      String model, String as, Person of, Instant created, Map<String, String> values) {
    public Given {
      values = orNone(values);
    }
  }

  /**
   * A call of an outside service, and what it is answered.
   *
   * @param sends parts of its query or body
   * @param times how often it is made
   */
  public record Call(
      String service,
      String method,
      String path,
      List<String> sends,
      Integer times,
      Integer status,
      JsonNode answer) {
    public Call {
      sends = orNone(sends);
      times = Objects.requireNonNullElse(times, 1);
      status = Objects.requireNonNullElse(status, 200);
    }
  }

  /**
   * A mail.
   *
   * @param says parts of its subject or text
   * @param refused whether the mail server refuses it
   */
  public record Mail(String to, List<String> says, boolean refused) {
    public Mail {
      says = orNone(says);
    }
  }

  /**
   * What became of a record.
   *
   * @param what the model of one that is new, else what the example calls it, as {@code @drill}
   * @param values some of its values afterwards; an empty text says that the field is empty
   * @param count how many such records are new
   */
  public record Expected(Fate is, String what, Map<String, String> values, Integer count) {
    public Expected {
      values = orNone(values);
      count = Objects.requireNonNullElse(count, 1);
    }
  }

  public Example {
    now = Objects.requireNonNullElse(now, A_THURSDAY);
    given = orNone(given);
    input = orNone(input);
    unconnected = orNone(unconnected);
    calls = orNone(calls);
    mails = orNone(mails);
    outcome = Objects.requireNonNullElse(outcome, Outcome.DONE);
    says = orNone(says);
    figures = orNone(figures);
    records = orNone(records);
  }

  /** The examples of a file. */
  public static List<Example> read(byte[] json) throws IOException {
    return READER.readValue(json);
  }

  @Override
  public String toString() {
    return name;
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }

  private static Map<String, String> orNone(Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
