package dev.offshoot.spec.example;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** A mail that the action sends. */
@JsonClassDescription("A mail that the action sends")
public record ExpectedMail(
    @JsonPropertyDescription("Its address") String to,
    @Omittable @JsonPropertyDescription("Parts of its subject or text") List<String> says,
    @Omittable @JsonPropertyDescription("Whether the mail server refuses it") boolean refused) {

  public ExpectedMail {
    says = says == null ? List.of() : List.copyOf(says);
  }
}
