package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Validation.Checked;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.text.Formats;
import app.musicschoolmanager.platform.page.text.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns what people write into forms, in their language and time zone and by titles of records,
 * into what the API takes.
 *
 * @param texts each field in the API's form
 * @param faults what could mean two things, or nothing
 */
public record FormInput(Map<String, String> texts, List<FieldError> faults) {

  public FormInput {
    texts = Map.copyOf(texts);
    faults = List.copyOf(faults);
  }

  /** Reads the fields of a form that somebody has sent. */
  public static FormInput of(
      Site site, Caller caller, List<Field> fields, Map<String, String> form) {
    return of(site, References.ofForm(site, caller), fields, form);
  }

  /** The same for what is chosen from something else than in forms. */
  public static FormInput of(
      Site site, References references, List<Field> fields, Map<String, String> form) {
    Map<String, String> texts = new LinkedHashMap<>(form);
    List<FieldError> faults = new ArrayList<>();
    for (Field field : fields) {
      Reading reading = reading(site.formats(), references, field, form);
      if (reading != null) {
        texts.put(field.name(), reading.text());
        if (reading.fault() != null) {
          faults.add(fault(field, reading));
        }
      }
    }
    return new FormInput(texts, faults);
  }

  private static Reading reading(
      Formats formats, References references, Field field, Map<String, String> form) {
    String text = form.get(field.name());
    return switch (field.type()) {
      case REFERENCE, PERSON -> reference(references, field, form);
      case INTEGER -> text == null ? null : formats.numbers().read(text, 0);
      case DECIMAL, MONEY -> text == null ? null : formats.numbers().read(text, field.scale());
      case DATE -> text == null ? null : formats.times().date(text);
      case DATETIME ->
          text == null
              ? null
              : formats.times().moment(text, form.getOrDefault(field.name() + ".offset", ""));
      default -> null;
    };
  }

  private static Reading reference(References references, Field field, Map<String, String> form) {
    if (form.keySet().stream().noneMatch(name -> name.split("\\.")[0].equals(field.name()))) {
      return null;
    }
    References.Meant meant = references.meant(field, form);
    String words = form.getOrDefault(field.name() + ".search", "");
    return new Reading(meant.fault() == null ? meant.id() : words, meant.fault());
  }

  private static FieldError fault(Field field, Reading reading) {
    String message = field.label() + " cannot be told for certain from “" + reading.text() + "”.";
    return new FieldError(field.name(), reading.fault(), message, reading.text().strip());
  }

  /** Checks the input; a field that could not be read has that fault and no other. */
  public Checked check(Validation validation) {
    Checked checked = validation.form(texts);
    Values values = checked.values();
    List<FieldError> errors = new ArrayList<>(checked.errors());
    for (FieldError fault : faults) {
      values = values.without(fault.field());
      errors.removeIf(error -> error.field().equals(fault.field()));
      errors.add(fault);
    }
    return new Checked(values, List.copyOf(errors));
  }
}
