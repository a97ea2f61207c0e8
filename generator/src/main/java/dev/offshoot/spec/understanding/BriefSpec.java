package dev.offshoot.spec.understanding;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** What whoever writes an action's code is told. */
@JsonClassDescription("What whoever writes an action's code is told")
public record BriefSpec(
    @JsonPropertyDescription("What it does, step by step, with every rule and amount") String work,
    @Omittable @JsonPropertyDescription("Names of the models that it reads or writes")
        List<String> models) {

  public BriefSpec {
    models = models == null ? List.of() : List.copyOf(models);
  }
}
