package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers without gaps: "INV-2026-0001". A record gets its number when it is created, or as soon as
 * something holds; from then on it keeps both the number and its place: it cannot be deleted,
 * unless numbers may be missing.
 *
 * @param digits how many there are at least
 * @param yearly whether each year counts from the first again, and is part of the number
 * @param ofTheOwner whether each owner has numbers of their own
 * @param gaps whether numbers may be missing
 */
public record Numbering(
    String id,
    String message,
    String field,
    String prefix,
    int digits,
    boolean yearly,
    long first,
    boolean ofTheOwner,
    boolean gaps,
    List<FieldCondition> when)
    implements Derivation {

  public Numbering {
    when = List.copyOf(when);
  }

  /** Numbers by that name, and what people are told who would leave a gap. */
  public static Numbering named(String id, String message) {
    return new Numbering(id, message, null, "", 1, false, 1, false, false, List.of());
  }

  public Numbering of(String fieldName) {
    return new Numbering(
        id, message, fieldName, prefix, digits, yearly, first, ofTheOwner, gaps, when);
  }

  public Numbering prefix(String text) {
    return new Numbering(id, message, field, text, digits, yearly, first, ofTheOwner, gaps, when);
  }

  public Numbering digits(int least) {
    return new Numbering(id, message, field, prefix, least, yearly, first, ofTheOwner, gaps, when);
  }

  public Numbering eachYear() {
    return new Numbering(id, message, field, prefix, digits, true, first, ofTheOwner, gaps, when);
  }

  public Numbering first(long number) {
    return new Numbering(
        id, message, field, prefix, digits, yearly, number, ofTheOwner, gaps, when);
  }

  public Numbering amongTheOwners() {
    return new Numbering(id, message, field, prefix, digits, yearly, first, true, gaps, when);
  }

  /** What has a number can be deleted; its number is given to nothing else. */
  public Numbering withGaps() {
    return new Numbering(id, message, field, prefix, digits, yearly, first, ofTheOwner, true, when);
  }

  public Numbering when(FieldCondition... all) {
    return new Numbering(
        id, message, field, prefix, digits, yearly, first, ofTheOwner, gaps, Arrays.asList(all));
  }

  @Override
  public Object value(Write write) {
    Object present = write.before() == null ? null : write.before().get(field);
    return present == null && write.meets(when) ? next(write) : present;
  }

  private String next(Write write) {
    String year = yearly ? LocalDate.now(write.occasion().clock()).getYear() + "-" : "";
    String owner = ofTheOwner ? "/" + write.occasion().ownerId() : "";
    String series = write.model().name() + "/" + id + "/" + year + owner;
    long number = write.occasion().series().next(series, first);
    String text = Long.toString(number);
    return prefix + year + "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  @Override
  public boolean forbidsDeletion(Write record) {
    return !gaps && record.after().get(field) != null;
  }

  @Override
  public void check(List<Field> fields) {
    Field numbered = Derivation.derived(field, fields);
    FieldCondition.demand(numbered.type() == FieldType.STRING, field + " is no line of text");
    when.forEach(condition -> condition.check(fields));
  }
}
