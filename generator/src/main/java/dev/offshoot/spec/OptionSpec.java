package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** One choice of an enum field. */
@JsonClassDescription("One choice of an enum field")
public record OptionSpec(
    @JsonPropertyDescription("What is stored: lower case, digits, _ or -; starts with a letter")
        String value,
    @JsonPropertyDescription("What people read") String label) {}
