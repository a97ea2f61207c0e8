package dev.offshoot.spec.open;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** What of a model is open to anybody without an account; nothing else is. */
@JsonClassDescription("What is open to anybody without an account, field by field")
public record OpenSpec(
    @Omittable @JsonPropertyDescription("What anybody may read, e.g. a timetable or a guest book")
        PageSpec page,
    @Omittable @JsonPropertyDescription("What anybody may send, e.g. a message or an entry")
        FormSpec form,
    @Omittable
        @JsonPropertyDescription(
            "What whoever gets the link of one record may do with it, e.g. unsubscribe or confirm")
        List<LinkSpec> links) {

  /** Nothing. */
  public static final OpenSpec NONE = new OpenSpec(null, null, null);

  public OpenSpec {
    links = links == null ? List.of() : List.copyOf(links);
  }
}
