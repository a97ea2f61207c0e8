package dev.offshoot.pipeline.action;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.offshoot.json.Omittable;
import dev.offshoot.spec.example.ActionExample;
import dev.offshoot.spec.example.ActionExample.Outcome;
import dev.offshoot.spec.example.ExpectedCall;
import dev.offshoot.spec.example.ExpectedMail;
import dev.offshoot.spec.example.ExpectedRecord;
import dev.offshoot.spec.example.ExpectedRecord.Fate;
import dev.offshoot.spec.example.GivenRecord;
import dev.offshoot.spec.example.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An example of an action as a language model gives it: lists of pairs in place of maps. */
record ExampleDesign(
    @JsonPropertyDescription("one short sentence: what it shows") String name,
    @Omittable @JsonPropertyDescription("the moment; null for 2026-01-15T09:00:00Z, a Thursday")
        String now,
    @Omittable @JsonPropertyDescription("null for the least who may run it") Person by,
    List<Given> given,
    List<Value> input,
    @JsonPropertyDescription("names of integrations without settings") List<String> unconnected,
    List<Call> calls,
    List<ExpectedMail> mails,
    Outcome outcome,
    @JsonPropertyDescription("parts of the message, or of the refusal") List<String> says,
    List<Value> figures,
    List<Afterwards> records) {

  private static final JsonMapper JSON = new JsonMapper();

  /** A name and a value as text. */
  record Value(String name, String value) {}

  /** A record that is there before. */
  record Given(
      String model,
      @Omittable @JsonPropertyDescription("short name; @name then means this record") String as,
      @Omittable @JsonPropertyDescription("owner in a user_scoped model; null for the caller")
          Person of,
      @Omittable @JsonPropertyDescription("null for the moment of the example") String created,
      List<Value> values) {}

  /** A call and its answer. */
  record Call(
      String service,
      String method,
      String path,
      @JsonPropertyDescription("parts of the query or the body") List<String> sends,
      @Omittable @JsonPropertyDescription("null for once") Integer times,
      @Omittable @JsonPropertyDescription("null for 200") Integer status,
      @Omittable @JsonPropertyDescription("the answer, a JSON text") String answer) {}

  /** What became of a record. */
  record Afterwards(
      Fate is,
      @JsonPropertyDescription("a model if created, else @name of a given record") String what,
      List<Value> values,
      @Omittable @JsonPropertyDescription("null for one") Integer count) {}

  ActionExample toSpec() {
    return new ActionExample(
        name,
        now,
        by,
        given.stream()
            .map(
                it -> new GivenRecord(it.model(), it.as(), it.of(), it.created(), map(it.values())))
            .toList(),
        map(input),
        unconnected,
        calls.stream().map(ExampleDesign::call).toList(),
        mails,
        outcome,
        says,
        map(figures),
        records.stream()
            .map(it -> new ExpectedRecord(it.is(), it.what(), map(it.values()), it.count()))
            .toList());
  }

  private static ExpectedCall call(Call call) {
    return new ExpectedCall(
        call.service(),
        call.method(),
        call.path(),
        call.sends(),
        call.times(),
        call.status(),
        call.answer() == null ? null : json(call.answer()));
  }

  /** What is no JSON is answered as it is. */
  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(text);
    }
  }

  private static Map<String, String> map(List<Value> values) {
    Map<String, String> map = new LinkedHashMap<>();
    values.forEach(value -> map.put(value.name(), value.value()));
    return map;
  }
}
