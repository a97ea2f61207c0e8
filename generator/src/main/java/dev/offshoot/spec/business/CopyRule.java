package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** What a record takes over from one that it points to: the price that the product had then. */
@JsonClassDescription(
    "What a record takes over from one that it points to when it is created, and again when it"
        + " points to another one, e.g. the price that the product had then; a later change of the"
        + " other record changes nothing here")
public record CopyRule(
    @JsonPropertyDescription("Stable identity: lower case, digits, _ or -, e.g. price-then")
        String id,
    @JsonPropertyDescription("One sentence that says it, in the language of the app")
        String message,
    @JsonPropertyDescription(
            "Name of the field that holds it; nobody else fills it in, unless it is editable")
        String field,
    @JsonPropertyDescription(
            "A reference field of this model and the field of its target that is taken over, of the"
                + " same type, e.g. product.price")
        String from,
    @Omittable
        @JsonPropertyDescription(
            "Whether people may say something else, so that it is only what they find filled in")
        boolean editable)
    implements Rule {

  @Override
  public List<Condition> when() {
    return List.of();
  }
}
