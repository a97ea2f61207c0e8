package app.shopinventory.platform.page.view;

import java.util.List;

/**
 * One field of a form, as it is shown. Immutable; each wither yields a new one.
 *
 * @param value what stands in it, as a browser writes it
 * @param fault what is wrong with it, or null
 * @param range what a number or a date may be
 * @param autocomplete the browser's word for what belongs here, or null
 */
public record FormField(
    String name,
    String label,
    Control control,
    String value,
    boolean required,
    String help,
    String fault,
    List<Choice> choices,
    Range range,
    String autocomplete) {

  /** Bounds and steps, each null if there is none. */
  public record Range(String min, String max, String step) {
    static final Range ANY = new Range(null, null, null);
  }

  public FormField {
    choices = List.copyOf(choices);
  }

  /** An empty field. */
  public static FormField of(String name, String label, Control control) {
    return new FormField(name, label, control, "", true, "", null, List.of(), Range.ANY, null);
  }

  public FormField value(String text) {
    String filled = text == null ? "" : text;
    return new FormField(
        name, label, control, filled, required, help, fault, choices, range, autocomplete);
  }

  public FormField required(boolean must) {
    return new FormField(
        name, label, control, value, must, help, fault, choices, range, autocomplete);
  }

  public FormField help(String text) {
    return new FormField(
        name, label, control, value, required, text, fault, choices, range, autocomplete);
  }

  public FormField fault(String text) {
    return new FormField(
        name, label, control, value, required, help, text, choices, range, autocomplete);
  }

  public FormField choices(List<Choice> all) {
    return new FormField(
        name, label, control, value, required, help, fault, all, range, autocomplete);
  }

  public FormField range(Range bounds) {
    return new FormField(
        name, label, control, value, required, help, fault, choices, bounds, autocomplete);
  }

  public FormField autocomplete(String word) {
    return new FormField(name, label, control, value, required, help, fault, choices, range, word);
  }

  public String id() {
    return "field-" + name;
  }

  public String min() {
    return range.min();
  }

  public String max() {
    return range.max();
  }

  public String step() {
    return range.step();
  }

  /** The class that marks a faulty field. */
  public String style() {
    return fault == null ? "" : "is-invalid";
  }

  public String ariaInvalid() {
    return fault == null ? null : "true";
  }

  /** The ids of the texts that say more about it; null if there are none. */
  public String describedBy() {
    String faultId = fault == null ? "" : id() + "-fault ";
    String helpId = help.isEmpty() ? "" : id() + "-help";
    String ids = (faultId + helpId).strip();
    return ids.isEmpty() ? null : ids;
  }

  public static boolean anyFault(List<FormField> fields) {
    return fields.stream().anyMatch(field -> field.fault() != null);
  }
}
