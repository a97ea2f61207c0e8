package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.spec.business.Condition;
import java.util.List;

/** A field of a model or a parameter of an action. */
@JsonClassDescription("A field of a model or a parameter of an action")
public record FieldSpec(
    @JsonPropertyDescription("Stable identity that survives a rename: lower case, digits, _ or -")
        String id,
    @JsonPropertyDescription("lowerCamel identifier, ASCII letters and digits") String name,
    @JsonPropertyDescription("What people read") String label,
    @Omittable @JsonPropertyDescription("A hint shown beside the input") String help,
    @JsonPropertyDescription("What it holds") FieldType type,
    @Omittable @JsonPropertyDescription("Whether a value must be given") boolean required,
    @Omittable
        @JsonPropertyDescription(
            "Whether no two records may have the same value; per owner in a user_scoped model")
        boolean unique,
    @Omittable
        @JsonPropertyDescription(
            "Whether each user has a value of their own; only in a mixed model")
        boolean personal,
    @Omittable
        @JsonPropertyDescription(
            "What it starts with, as text; a date also today or today+14d, a datetime also now")
        String defaultValue,
    @Omittable @JsonPropertyDescription("Least value; for text the least length") String min,
    @Omittable @JsonPropertyDescription("Greatest value; for text the greatest length") String max,
    @Omittable
        @JsonPropertyDescription("Regular expression that the whole text must match; string only")
        String pattern,
    @Omittable @JsonPropertyDescription("Number of decimals, 0 to 9; decimal and money only")
        Integer scale,
    @Omittable @JsonPropertyDescription("The choices; enum only") List<OptionSpec> options,
    @Omittable @JsonPropertyDescription("Name of the model it points to; reference only")
        String target,
    @Omittable
        @JsonPropertyDescription(
            "What becomes of this record when the target is deleted; reference only")
        OnDelete onDelete,
    @Omittable
        @JsonPropertyDescription(
            "Who gives it its value by hand, if not all who may write the record; actions and links"
                + " of the app set it anyway")
        SetBy setBy,
    @Omittable @JsonPropertyDescription("Which files it takes, if not all; file only")
        Accept accept,
    @Omittable
        @JsonPropertyDescription(
            "Whether its earlier values vanish from the record's trail, too, once it is emptied")
        boolean forgotten,
    @Omittable
        @JsonPropertyDescription(
            "Which records fit: all of these hold of their stored fields; only for parameters that"
                + " are references")
        List<Condition> where) {

  /** Who sets a field by hand. */
  public enum SetBy {
    /** Administrators. */
    @JsonProperty("admin")
    ADMIN,
    /** Nobody: only what the app does itself. */
    @JsonProperty("actions")
    ACTIONS
  }

  /** Which files a field takes. */
  public enum Accept {
    /** Pictures. */
    @JsonProperty("image")
    IMAGE
  }

  public FieldSpec {
    options = options == null ? List.of() : List.copyOf(options);
    where = where == null ? List.of() : List.copyOf(where);
    onDelete = onDelete == null && type == FieldType.REFERENCE ? OnDelete.RESTRICT : onDelete;
  }

  /** Number of decimals kept: what {@link #scale} says, else two. */
  public int decimals() {
    return scale == null ? 2 : scale;
  }
}
