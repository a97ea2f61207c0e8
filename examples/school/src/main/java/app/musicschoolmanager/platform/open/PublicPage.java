package app.musicschoolmanager.platform.open;

import app.musicschoolmanager.platform.rule.FieldCondition;
import java.util.List;

/**
 * What anybody may read of the records of a model.
 *
 * @param fields the only ones that are shown
 * @param text a sentence above them; may be empty
 * @param when what must hold for a record to be shown
 * @param orderBy one of the fields shown, with a hyphen before it for the reverse; empty for newest
 *     first
 */
public record PublicPage(
    List<String> fields, String text, List<FieldCondition> when, String orderBy) {

  public PublicPage {
    fields = List.copyOf(fields);
    when = List.copyOf(when);
  }

  public static PublicPage of(String... fields) {
    return new PublicPage(List.of(fields), "", List.of(), "");
  }

  /** A sentence above the records. */
  public PublicPage saying(String sentence) {
    return new PublicPage(fields, sentence, when, orderBy);
  }

  /** Only records for which all of this holds. */
  public PublicPage when(FieldCondition... all) {
    return new PublicPage(fields, text, List.of(all), orderBy);
  }

  public PublicPage orderBy(String field) {
    return new PublicPage(fields, text, when, field);
  }

  /** The field that it is ordered by, whichever way; empty for none. */
  String orderedBy() {
    return orderBy.startsWith("-") ? orderBy.substring(1) : orderBy;
  }
}
