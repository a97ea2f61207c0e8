package dev.offshoot.pipeline.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.offshoot.json.RecordWriter;
import dev.offshoot.pipeline.Material;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.CodeSpec;
import dev.offshoot.spec.understanding.RequirementSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that an app really is, and what is to be judged of it: nothing that a plan says of it, except
 * what actions will do that have no code yet. What stays the same from question to question comes
 * first.
 */
final class ReviewedApp {

  private ReviewedApp() {}

  static String beside(List<RequirementSpec> requirements, AgentSpec spec) {
    Material material = new Material();
    ObjectNode app = RecordWriter.tree(spec).retain("name", "description", "language", "appType");
    material.lines("The app", List.of(app));
    material.lines("Its models", trees(spec.models()));
    spec.actions()
        .forEach(action ->
            material.block(
                "The action " + action.name(),
                action.code() == null ? planned(action) : definition(action) + code(action)));
    material.lines("Its schedules", trees(spec.schedules()));
    material.lines("Its integrations", trees(spec.integrations()));
    material.block("Its parts, by their exact names", parts(spec));
    material.lines(
        "What was assumed",
        spec.understanding().assumptions().stream().map(TextNode::valueOf).toList());
    return material
        .lines(
            "The requirements to judge",
            trees(requirements).stream()
                .map(it -> it.retain("id", "kind", "text", "quote"))
                .toList())
        .toString();
  }

  private static List<ObjectNode> trees(List<? extends Record> records) {
    return records.stream().map(RecordWriter::tree).toList();
  }

  /** Without what its code was written from: what it was to do says nothing of what it does. */
  private static String definition(ActionSpec action) {
    JsonNode definition =
        RecordWriter.tree(action).without(List.of("brief", "code", "triggerPhrases"));
    return "```json\n" + definition + "\n```\n";
  }

  /** As if it did exactly what it is to do: what else it has is not known yet. */
  private static String planned(ActionSpec action) {
    JsonNode definition =
        RecordWriter.tree(action)
            .retain("id", "name", "description", "role", "dataScope", "integrations");
    return "```json\n" + definition + "\n```\nWhat it will do:\n" + action.brief().work();
  }

  private static String code(ActionSpec action) {
    CodeSpec code = action.code();
    String lines =
        Stream.concat(code.body().stream(), Stream.concat(Stream.of(""), code.members().stream()))
            .collect(Collectors.joining("\n"));
    return "```java\n" + lines.stripTrailing() + "\n```";
  }

  private static String parts(AgentSpec spec) {
    return Stream.concat(spec.parts().keySet().stream(), Stream.of(UnderstandingSpec.PLATFORM))
        .collect(Collectors.joining("\n"));
  }
}
