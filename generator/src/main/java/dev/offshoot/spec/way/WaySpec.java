package dev.offshoot.spec.way;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.spec.business.Condition;
import java.util.List;

/** A way from the records of a model to people: when it is open, and what it is for. */
@JsonClassDescription("A way from a record to people: when it is open, and what it is for")
public record WaySpec(
    @JsonPropertyDescription(
            "Its steps: a reference of the model reached so far, or Model.field for those records"
                + " whose reference points there; the last is a person field, e.g."
                + " [\"Guardianship.child\", \"guardian\"]; none if it leads to everybody who may"
                + " read the model, for seeing only")
        List<String> through,
    @Omittable @JsonPropertyDescription("What must hold of the record itself; else it is closed")
        List<Condition> when,
    @Omittable
        @JsonPropertyDescription(
            "What members may do who come along it; where one way says write, records are changed"
                + " and deleted along such ways only, and created so that one leads to their"
                + " creator")
        WayRight may) {

  public WaySpec {
    through = through == null ? List.of() : List.copyOf(through);
    when = when == null ? List.of() : List.copyOf(when);
  }

  /** A way that is always open, for whatever the model allows. */
  public static WaySpec of(List<String> steps) {
    return new WaySpec(steps, List.of(), null);
  }

  public boolean writes() {
    return may == WayRight.WRITE;
  }

  /** Whether it names nobody, so that all who may read the model come along. */
  public boolean leadsToAll() {
    return through.isEmpty();
  }

  /** Whether it begins at the record itself, so that a new one leads somewhere, too. */
  public boolean beginsHere() {
    return !through.isEmpty() && !through.getFirst().contains(".");
  }
}
