package dev.offshoot.pipeline.schema;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.pipeline.StableId;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldSpec.Accept;
import dev.offshoot.spec.FieldSpec.SetBy;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.OnDelete;
import dev.offshoot.spec.OptionSpec;
import dev.offshoot.spec.business.Condition;
import java.util.List;

/** A field as the language model designs it; its stable id is given here, from its first name. */
public record FieldDesign(
    String name,
    String label,
    @Omittable String help,
    FieldType type,
    boolean required,
    boolean unique,
    boolean personal,
    @Omittable String defaultValue,
    @JsonPropertyDescription("smallest number or shortest length, as text") @Omittable String min,
    @JsonPropertyDescription("largest number or greatest length, as text") @Omittable String max,
    @Omittable String pattern,
    @Omittable Integer scale,
    @JsonPropertyDescription("choices of an enum, else empty") List<OptionSpec> options,
    @JsonPropertyDescription("name of the model that a reference points to") @Omittable
        String target,
    @Omittable OnDelete onDelete,
    @JsonPropertyDescription(
            "who gives it its value by hand, if not all who write the record: admin (the office) or"
                + " actions (nobody, only the app's own code)")
        @Omittable
        SetBy setBy,
    @JsonPropertyDescription("image for a file field that takes pictures only") @Omittable
        Accept accept,
    @JsonPropertyDescription("whether its history goes, too, once it is emptied") @Omittable
        boolean forgotten) {

  /** The field as the specification keeps it. */
  public FieldSpec toSpec() {
    return toSpec(List.of());
  }

  /**
   * The parameter of an action as the specification keeps it.
   *
   * @param where which records fit, if it is a reference
   */
  public FieldSpec toSpec(List<Condition> where) {
    return new FieldSpec(
        StableId.of(name),
        name,
        label,
        help,
        type,
        required,
        unique,
        personal,
        defaultValue,
        min,
        max,
        pattern,
        scale,
        options,
        target,
        onDelete,
        setBy,
        accept,
        forgotten,
        where);
  }
}
