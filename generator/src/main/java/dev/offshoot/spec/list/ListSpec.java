package dev.offshoot.spec.list;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** What a list shows when it opens, and in which order. */
@JsonClassDescription("What a list shows when it opens, and in which order")
public record ListSpec(
    @Omittable
        @JsonPropertyDescription(
            "Names of the fields beside the title, in this order, at most six; what tells most"
                + " unless said otherwise")
        List<String> columns,
    @Omittable
        @JsonPropertyDescription(
            "Name of the field by which records are ordered; the newest first unless said"
                + " otherwise")
        String orderBy,
    @Omittable @JsonPropertyDescription("Whether the greatest or latest comes first")
        boolean descending) {
  /** What tells most, the newest first. */
  public static final ListSpec PLAIN = new ListSpec(List.of(), null, false);

  public ListSpec {
    columns = columns == null ? List.of() : List.copyOf(columns);
  }
}
