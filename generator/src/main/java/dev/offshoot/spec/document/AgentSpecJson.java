package dev.offshoot.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offshoot.Problem;
import dev.offshoot.json.JsonFault;
import dev.offshoot.json.JsonSchemas;
import dev.offshoot.json.JsonText;
import dev.offshoot.json.Reading;
import dev.offshoot.json.RecordReader;
import dev.offshoot.json.RecordWriter;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.rule.SpecRules;
import java.util.List;
import java.util.stream.Collectors;

/** {@code agent.json}: an app as a document that people read, edit and compare. */
public final class AgentSpecJson {
  private static final RecordReader<AgentSpec> READER = RecordReader.ofDocument(AgentSpec.class);

  private AgentSpecJson() {}

  /**
   * The app that the text describes. It has the right form; whether it makes sense is for the rules
   * to say.
   *
   * @throws Problem of kind SPEC that names everything that is wrong with the form
   */
  public static AgentSpec read(String text) {
    Reading<AgentSpec> reading = READER.read(text);
    refuseOtherVersion(reading.text());
    if (!reading.isValid()) {
      throw invalid(reading.faults());
    }
    return reading.value();
  }

  /**
   * The app that the text describes, in the right form and breaking no rule, ready to be rendered.
   *
   * @throws Problem of kind SPEC that names everything that is wrong
   */
  public static AgentSpec readValid(String text) {
    AgentSpec spec = read(text);
    SpecRules.require(spec);
    return spec;
  }

  /** The document as a tree. */
  public static ObjectNode tree(AgentSpec spec) {
    return RecordWriter.tree(spec);
  }

  /** The same text for the same app, in the order of the format. */
  public static String write(AgentSpec spec) {
    return RecordWriter.write(spec);
  }

  /** The JSON Schema of the document, as it is published. */
  public static String schema() {
    ObjectNode schema = JsonSchemas.of(AgentSpec.class);
    ((ObjectNode) schema.at("/properties/specVersion")).put("const", AgentSpec.VERSION);
    return RecordWriter.write(schema);
  }

  private static void refuseOtherVersion(JsonText text) {
    JsonNode version = text.tree() == null ? null : text.tree().get("specVersion");
    if (version != null
        && version.isIntegralNumber()
        && !version.asText().equals(String.valueOf(AgentSpec.VERSION))) {
      throw Problem.of(
          Problem.Kind.SPEC,
          "The agent document has version " + version,
          "this Offshoot reads version " + AgentSpec.VERSION,
          "Use the version of Offshoot that wrote it, or set specVersion to "
              + AgentSpec.VERSION
              + " and correct what is then reported.");
    }
  }

  private static Problem invalid(List<JsonFault> faults) {
    String count = faults.size() == 1 ? "a fault" : faults.size() + " faults";
    return Problem.of(
        Problem.Kind.SPEC,
        "The agent document has " + count,
        faults.stream().map(JsonFault::toString).collect(Collectors.joining("\n")),
        "Correct what is named above; the format is described in docs/agent.schema.json.");
  }
}
