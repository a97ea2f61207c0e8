package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.page.site.Faults;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.text.Formats;
import app.musicschoolmanager.platform.page.view.Choice;
import app.musicschoolmanager.platform.page.view.Control;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.rule.term.Moment;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds the form for fields of a model or parameters of an action. */
public final class FieldForm {
  private final Site site;
  private final References references;
  private final Formats formats;

  public FieldForm(Site site, Caller caller) {
    this(site, References.ofForm(site, caller));
  }

  /** The same for what is chosen from something else than in forms. */
  public FieldForm(Site site, References references) {
    this.site = site;
    this.references = references;
    this.formats = site.formats();
  }

  /** An empty form: every field holds its default. */
  public List<FormField> empty(List<Field> fields) {
    return shown(fields).map(field -> holding(field, initial(field))).toList();
  }

  /**
   * A new form in which some fields are filled in already.
   *
   * @param given texts in the API's form; what a field cannot hold is left out
   */
  public List<FormField> begun(List<Field> fields, Map<String, String> given) {
    return shown(fields)
        .map(field -> {
          boolean open = field.type() != FieldType.SECRET && field.type() != FieldType.FILE;
          Map<String, String> text =
              open && given.containsKey(field.name())
                  ? Map.of(field.name(), given.get(field.name()))
                  : Map.of();
          Values values = Validation.partial(List.of(field)).texts(text).values();
          boolean said = values.has(field.name());
          return holding(field, said ? values.get(field.name()) : initial(field));
        })
        .toList();
  }

  private Object initial(Field field) {
    Clock clock = site.services().database().clock();
    // People tell the time in minutes.
    return Moment.settled(field.initialValue(), Clock.tick(clock, Duration.ofMinutes(1)));
  }

  /** The form for a record that is there. */
  public List<FormField> of(List<Field> fields, Values values) {
    return shown(fields).map(field -> holding(field, values.get(field.name()))).toList();
  }

  /** The form as somebody has sent it, with what is wrong. */
  public List<FormField> sent(List<Field> fields, Map<String, String> form, Faults faults) {
    return shown(fields).map(field -> sent(field, form).fault(faults.of(field))).toList();
  }

  /** A field by which a list is narrowed. It may stay empty, and needs no advice. */
  public FormField filter(Field field, Map<String, String> form) {
    FormField plain = described(field).required(false).help("");
    return References.isReference(field)
        ? references.chosen(field, plain, form.getOrDefault(field.name(), ""))
        : plain.value(form.getOrDefault(field.name(), ""));
  }

  /** A field that refers to what its reader may not see cannot be filled in by them. */
  Stream<Field> shown(List<Field> fields) {
    return fields.stream()
        .filter(field -> !References.isReference(field) || references.mayFill(field));
  }

  private FormField holding(Field field, Object value) {
    FormField control = described(field);
    if (References.isReference(field)) {
      return references.chosen(field, control, value == null ? "" : value.toString());
    }
    String text = typed(value);
    return value instanceof Instant moment
        ? control.value(text).choices(offsets(text, formats.offset(moment)))
        : control.value(text);
  }

  private FormField sent(Field field, Map<String, String> form) {
    FormField control = described(field);
    String text = form.getOrDefault(field.name(), "");
    return switch (field.type()) {
      case REFERENCE, PERSON -> references.sent(field, control, form);
      case SECRET, FILE -> control; // neither can be sent back
      case DATETIME ->
          control
              .value(text)
              .choices(offsets(text, form.getOrDefault(field.name() + ".offset", "")));
      default -> control.value(text);
    };
  }

  /** Which of two moments is meant, where the clocks pass a time twice; the chosen one first. */
  private List<Choice> offsets(String text, String chosen) {
    return formats.times().choices(text).stream()
        .map(offset -> new Choice(offset.getId(), formats.offset(text, offset)))
        .sorted((a, b) -> Boolean.compare(b.value().equals(chosen), a.value().equals(chosen)))
        .toList();
  }

  private FormField described(Field field) {
    String personal = field.isPersonal() ? site.say("form.personal") : "";
    FormField plain =
        FormField.of(field.name(), label(field), control(field.type()))
            .required(field.isRequired())
            .help(field.help().strip())
            .alsoHelp(limits(field))
            .alsoHelp(personal);
    return switch (field.type()) {
      case ENUM ->
          plain.choices(
              field.options().stream().map(o -> new Choice(o.value(), o.label())).toList());
      case REFERENCE, PERSON -> references.control(field, plain);
      case INTEGER -> plain.inputMode(mayBeNegative(field) ? null : "numeric");
      case DECIMAL, MONEY -> plain.inputMode(mayBeNegative(field) ? null : "decimal");
      case DATE ->
          plain.range(
              new FormField.Range(field.min().orElse(null), field.max().orElse(null), null));
      case DATETIME ->
          plain
              .range(new FormField.Range(null, null, "any"))
              .alsoHelp(site.say("form.zone", formats.zoneCity()));
      case FILE -> plain.required(false).accept(field.isPicture() ? "image/*" : null);
      case SECRET -> plain.autocomplete("new-password");
      default -> plain;
    };
  }

  /** What a field of money asks for says in what it is counted, too. */
  private String label(Field field) {
    String sign = field.type() == FieldType.MONEY ? formats.currencySign() : "";
    return sign.isEmpty() ? field.label() : field.label() + " (" + sign + ")";
  }

  // Telephones show no minus on their keyboards for numbers.
  private static boolean mayBeNegative(Field field) {
    return field.min().map(min -> new BigDecimal(min).signum() < 0).orElse(true);
  }

  private static Control control(FieldType type) {
    return switch (type) {
      case STRING -> Control.LINE;
      case TEXT -> Control.TEXTAREA;
      case INTEGER, DECIMAL, MONEY -> Control.NUMBER;
      case BOOLEAN -> Control.CHECKBOX;
      case DATE -> Control.DATE;
      case DATETIME -> Control.DATETIME;
      case ENUM, REFERENCE, PERSON -> Control.SELECT;
      case JSON -> Control.JSON;
      case EMAIL -> Control.EMAIL;
      case URL -> Control.URL;
      case SECRET -> Control.PASSWORD;
      case FILE -> Control.FILE;
    };
  }

  /** The bounds of a field in a sentence; of a text only what it may at most hold. */
  private String limits(Field field) {
    String min = field.min().map(bound -> bound(field, bound)).orElse("");
    String max = field.max().map(bound -> bound(field, bound)).orElse("");
    return switch (field.type()) {
      case INTEGER, DECIMAL, MONEY -> limits(min, max, "form.atLeast", "form.atMost");
      case DATE, DATETIME -> limits(min, max, "form.notBefore", "form.notAfter");
      case STRING, TEXT -> max.isEmpty() ? "" : site.say("form.characters", max);
      default -> "";
    };
  }

  private String limits(String min, String max, String atLeast, String atMost) {
    if (!min.isEmpty() && min.equals(max)) {
      return site.say("form.always", min);
    }
    if (!min.isEmpty() && !max.isEmpty()) {
      return site.say("form.from", min, max);
    }
    return min.isEmpty() ? max.isEmpty() ? "" : site.say(atMost, max) : site.say(atLeast, min);
  }

  private String bound(Field field, String bound) {
    return site.faults(List.of()).bound(field, bound);
  }

  private String typed(Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> formats.typed(number);
      case Instant moment -> formats.times().local(moment);
      case JsonNode json -> json.toPrettyString();
      default -> value.toString();
    };
  }
}
