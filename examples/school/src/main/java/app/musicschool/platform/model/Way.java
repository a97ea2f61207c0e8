package app.musicschool.platform.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A way from a record to a person, over references: "a child, those who care for it, the guardian".
 * Where a model names ways, members see the records from which at least one leads to them.
 *
 * @param hops from each record to others, one after the other
 * @param person the field in which it ends, of the record that it has reached by then
 */
public record Way(List<Hop> hops, String person) {

  /**
   * From a record to others.
   *
   * @param model where it leads to
   * @param field the reference that is followed
   * @param isBack whether the field belongs to the others and points here
   */
  public record Hop(String model, String field, boolean isBack) {}

  public Way {
    hops = List.copyOf(hops);
  }

  /** A way that begins at the record itself. */
  public static Way start() {
    return new Way(List.of(), null);
  }

  /** On to the record that a reference names. */
  public Way along(String reference, String target) {
    return with(new Hop(target, reference, false));
  }

  /** On to those records of a model whose reference points here. */
  public Way against(String model, String reference) {
    return with(new Hop(model, reference, true));
  }

  private Way with(Hop hop) {
    return new Way(Stream.concat(hops.stream(), Stream.of(hop)).toList(), person);
  }

  /** The end: whoever this field names. */
  public Way to(String personField) {
    return new Way(hops, personField);
  }

  /** What the record itself has to say: the field that is looked at first; null if none is. */
  public String firstField() {
    if (hops.isEmpty()) {
      return person;
    }
    return hops.getFirst().isBack() ? null : hops.getFirst().field();
  }
}
