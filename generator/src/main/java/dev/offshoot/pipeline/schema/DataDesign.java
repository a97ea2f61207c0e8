package dev.offshoot.pipeline.schema;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.spec.business.RuleSet;
import dev.offshoot.spec.list.ListSpec;
import dev.offshoot.spec.open.OpenSpec;
import dev.offshoot.spec.way.WaySpec;
import java.util.List;

/** The fields of every planned model: the answer of step 1. */
public record DataDesign(List<ModelDesign> models) {

  /** One model's fields and the rules over several of them. */
  public record ModelDesign(
      @JsonPropertyDescription("exact name of the planned model") String model,
      @JsonPropertyDescription("name of the field that titles a record") String displayField,
      List<FieldDesign> fields,
      @JsonPropertyDescription("lists of fields that together may not repeat")
          List<List<String>> uniques,
      @JsonPropertyDescription("lists of fields often filtered by") List<List<String>> indexes,
      @JsonPropertyDescription("what must hold beyond single fields") RuleSet rules,
      @JsonPropertyDescription(
              "ways along which members see and change its records; empty if all see all")
          List<WaySpec> ways,
      @Omittable @JsonPropertyDescription("what is open to people without an account, else null")
          OpenSpec open,
      @Omittable @JsonPropertyDescription("whether there is always one record, as for settings")
          boolean single,
      @Omittable @JsonPropertyDescription("what its list shows when it opens, else null")
          ListSpec list) {

    /** What its list shows as the specification keeps it: without what says nothing. */
    ListSpec listSpec() {
      if (list == null || single) {
        return null;
      }
      List<String> columns =
          list.columns().stream().filter(name -> !name.equals(displayField)).distinct().toList();
      return new ListSpec(columns, list.orderBy(), list.descending() && list.orderBy() != null);
    }
  }
}
