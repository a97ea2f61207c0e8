package app.musicschoolmanager.platform.model;

/**
 * What is wrong with the value of one field.
 *
 * @param field the field's name, as the API spells it
 * @param code a stable word for the kind of fault ({@code required}, {@code max}, {@code unique}…)
 * @param message what to do about it, in plain English
 * @param limit what the message is about (a bound, the allowed values), or null
 */
public record FieldError(String field, String code, String message, String limit) {

  /** A fault that no bound is needed to explain. */
  public static FieldError of(String field, String code, String message) {
    return new FieldError(field, code, message, null);
  }
}
