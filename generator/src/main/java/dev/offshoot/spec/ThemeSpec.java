package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;

/** How an app looks. */
@JsonClassDescription("How an app looks")
public record ThemeSpec(
    @Omittable @JsonPropertyDescription("Leading colour, #rrggbb") String colour,
    @Omittable @JsonPropertyDescription("One emoji or up to three letters") String avatar) {

  /** What an app looks like that says nothing about it. */
  public static final ThemeSpec PLAIN = new ThemeSpec(null, null);

  public ThemeSpec {
    colour = colour == null ? "#0d6efd" : colour;
    avatar = avatar == null ? "✨" : avatar;
  }
}
