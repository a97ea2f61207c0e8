package dev.offshoot.spec.example;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of an action as it must be: what is given, who runs it with which input, and all that
 * comes of it. Whatever an action does that its example doesn't say is as wrong as what it leaves
 * undone.
 */
@JsonClassDescription(
    "One run of an action as it must be; all that it creates, changes, deletes, calls and sends is"
        + " listed")
public record ActionExample(
    @JsonPropertyDescription("What it shows, as one short sentence") String name,
    @Omittable
        @JsonPropertyDescription(
            "When it happens; 2026-01-15T09:00:00Z, a Thursday, unless said otherwise")
        String now,
    @Omittable
        @JsonPropertyDescription(
            "Who runs it: admin, member, other (another member) or app (a schedule); admin if only"
                + " they may, else member, unless said otherwise")
        Person by,
    @Omittable @JsonPropertyDescription("Records that are there, each after those it refers to")
        List<GivenRecord> given,
    @Omittable @JsonPropertyDescription("Parameter name to value, written as those of records")
        Map<String, String> input,
    @Omittable @JsonPropertyDescription("Names of the integrations that are not connected")
        List<String> unconnected,
    @Omittable @JsonPropertyDescription("All calls that it makes, in their order")
        List<ExpectedCall> calls,
    @Omittable @JsonPropertyDescription("All mails that it sends") List<ExpectedMail> mails,
    @Omittable
        @JsonPropertyDescription(
            "Whether it succeeds (done) or fails (refused); done unless said otherwise")
        Outcome outcome,
    @Omittable @JsonPropertyDescription("Parts of its message, or of why it was refused")
        List<String> says,
    @Omittable @JsonPropertyDescription("Values of the result by name, as text")
        Map<String, String> figures,
    @Omittable @JsonPropertyDescription("All records that it creates, changes or deletes")
        List<ExpectedRecord> records) {

  /** How a run ends. */
  public enum Outcome {
    /** The action did what it was asked. */
    @JsonProperty("done")
    DONE,
    /** It was not allowed to, or said why it could not. */
    @JsonProperty("refused")
    REFUSED
  }

  public ActionExample {
    given = given == null ? List.of() : List.copyOf(given);
    input = inOrder(input);
    unconnected = unconnected == null ? List.of() : List.copyOf(unconnected);
    calls = calls == null ? List.of() : List.copyOf(calls);
    mails = mails == null ? List.of() : List.copyOf(mails);
    says = says == null ? List.of() : List.copyOf(says);
    figures = inOrder(figures);
    records = records == null ? List.of() : List.copyOf(records);
  }

  static Map<String, String> inOrder(Map<String, String> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
