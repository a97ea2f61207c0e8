package app.musicschoolmanager.platform.page.view;

import java.util.List;
import java.util.function.Consumer;

/** One field of a form, as it is shown. Immutable; each wither yields a new one. */
public final class FormField {
  private final String name;
  private final String label;
  private final Control control;
  private String id;
  private String value = "";
  private boolean required = true;
  private boolean focused;
  private String help = "";
  private String fault;
  private List<Choice> choices = List.of();
  private Range range = Range.ANY;
  private String autocomplete;
  private String inputMode;
  private String placeholder;
  private Picker picker;
  private String accept;

  /** Bounds and steps, each null if there is none. */
  public record Range(String min, String max, String step) {
    static final Range ANY = new Range(null, null, null);
  }

  /**
   * How the record that a field refers to is found.
   *
   * @param typed the title of the chosen record, or the words that were typed
   * @param source where titles are looked up; null if all there are stand in the choices
   * @param create where a new one is made; null for those who may not
   * @param label what one of them is called
   */
  public record Picker(String typed, String source, String create, String label) {}

  private FormField(String name, String label, Control control) {
    this.name = name;
    this.label = label;
    this.control = control;
    this.id = "field-" + name;
  }

  /** An empty field. */
  public static FormField of(String name, String label, Control control) {
    return new FormField(name, label, control);
  }

  private FormField with(Consumer<FormField> change) {
    return as(control, change);
  }

  private FormField as(Control other, Consumer<FormField> change) {
    FormField copy = new FormField(name, label, other);
    copy.id = id;
    copy.value = value;
    copy.required = required;
    copy.focused = focused;
    copy.help = help;
    copy.fault = fault;
    copy.choices = choices;
    copy.range = range;
    copy.autocomplete = autocomplete;
    copy.inputMode = inputMode;
    copy.placeholder = placeholder;
    copy.picker = picker;
    copy.accept = accept;
    change.accept(copy);
    return copy;
  }

  /** The same, filled in by another control. */
  public FormField control(Control other) {
    return as(other, copy -> {});
  }

  /** What stands in it, as a browser writes it. */
  public FormField value(String text) {
    return with(copy -> copy.value = text == null ? "" : text);
  }

  public FormField required(boolean must) {
    return with(copy -> copy.required = must);
  }

  /** Where writing begins when the page opens. */
  public FormField focused() {
    return with(copy -> copy.focused = true);
  }

  public FormField help(String text) {
    return with(copy -> copy.help = text);
  }

  /** One sentence more; none if it is empty. */
  public FormField alsoHelp(String sentence) {
    boolean ended = help.isEmpty() || ".!?…。".indexOf(help.charAt(help.length() - 1)) >= 0;
    String all = help + (ended ? " " : ". ") + sentence;
    return sentence.isBlank() ? this : help(all.strip());
  }

  /** What is wrong with it, or null. */
  public FormField fault(String text) {
    return with(copy -> copy.fault = text);
  }

  public FormField choices(List<Choice> all) {
    return with(copy -> copy.choices = List.copyOf(all));
  }

  /** What a number or a date may be. */
  public FormField range(Range bounds) {
    return with(copy -> copy.range = bounds);
  }

  /** The browser's word for what belongs here, or null. */
  public FormField autocomplete(String word) {
    return with(copy -> copy.autocomplete = word);
  }

  /** The keyboard that a phone offers, or null. */
  public FormField inputMode(String keyboard) {
    return with(copy -> copy.inputMode = keyboard);
  }

  public FormField placeholder(String text) {
    return with(copy -> copy.placeholder = text);
  }

  /** The kinds of files that a browser offers, or null. */
  public FormField accept(String kinds) {
    return with(copy -> copy.accept = kinds);
  }

  public FormField picker(Picker how) {
    return with(copy -> copy.picker = how);
  }

  /** The same in the place of another field, which offers to make a new record or does not. */
  public FormField like(FormField other) {
    Picker offered = other.picker();
    return with(copy -> {
      copy.id = other.id;
      copy.picker = new Picker(picker.typed(), picker.source(), offered.create(), picker.label());
    });
  }

  /** Its id in the page, where two forms have a field of one name. */
  public FormField id(String other) {
    return with(copy -> copy.id = other);
  }

  public String name() {
    return name;
  }

  public String label() {
    return label;
  }

  public Control control() {
    return control;
  }

  public String value() {
    return value;
  }

  public boolean required() {
    return required;
  }

  public boolean isFocused() {
    return focused;
  }

  public String help() {
    return help;
  }

  public String fault() {
    return fault;
  }

  public List<Choice> choices() {
    return choices;
  }

  public String autocomplete() {
    return autocomplete;
  }

  public String inputMode() {
    return inputMode;
  }

  public String placeholder() {
    return placeholder;
  }

  public String accept() {
    return accept;
  }

  public Picker picker() {
    return picker;
  }

  public String id() {
    return id;
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

  public static boolean anyRequired(List<FormField> fields) {
    return fields.stream()
        .anyMatch(field -> field.required() && field.control() != Control.CHECKBOX);
  }
}
