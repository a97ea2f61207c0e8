package app.musicschoolmanager.platform.model;

import app.musicschoolmanager.platform.rule.FieldCondition;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way from a record to a person, over references: "a child, those who care for it, the guardian".
 * Where a model names ways, members see the records from which at least one leads to them. If some
 * of them are for changing, members change records along these only.
 *
 * @param hops from each record to others, one after the other
 * @param person the field in which it ends, of the record that it has reached by then; {@link
 *     #EVERYBODY} where it names nobody
 * @param when what must hold of the record itself; else the way is closed
 * @param writes whether it is one of those along which records are changed
 */
public record Way(List<Hop> hops, String person, List<FieldCondition> when, boolean writes) {

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
    when = List.copyOf(when);
  }

  /** To whom a way leads that all may go who may read the model; no field is called that. */
  private static final String EVERYBODY = "*";

  /** A way that begins at the record itself. */
  public static Way start() {
    return new Way(List.of(), null, List.of(), false);
  }

  /** A way, for seeing only, to all who may read the model. */
  public static Way everybody() {
    return start().to(EVERYBODY);
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
    return new Way(Stream.concat(hops.stream(), Stream.of(hop)).toList(), person, when, writes);
  }

  /** The end: whoever this field names. */
  public Way to(String personField) {
    return new Way(hops, personField, when, writes);
  }

  /** The same as long as all of this holds of the record from which it leads. */
  public Way when(FieldCondition... all) {
    return new Way(hops, person, List.of(all), writes);
  }

  /** The same for changing records, and not only for seeing them. */
  public Way writing() {
    return new Way(hops, person, when, true);
  }

  /** What is left of it at the record to which its first step leads. */
  public Way rest() {
    return new Way(hops.subList(1, hops.size()), person, List.of(), false);
  }

  /** Whether it names nobody, so that all who may read the model come along. */
  public boolean isForEverybody() {
    return EVERYBODY.equals(person);
  }

  /** What the record itself has to say: the field that is looked at first; null if none is. */
  public String firstField() {
    if (isForEverybody()) {
      return null;
    }
    if (hops.isEmpty()) {
      return person;
    }
    return hops.getFirst().isBack() ? null : hops.getFirst().field();
  }
}
