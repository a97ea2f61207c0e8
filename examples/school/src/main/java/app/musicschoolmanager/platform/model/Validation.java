package app.musicschoolmanager.platform.model;

import app.musicschoolmanager.platform.rule.term.Moment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns what somebody sent into typed values, and says everything that is wrong with it at once.
 */
public final class Validation {
  /**
   * What the app keeps about each record by itself. A client may send it back; it changes nothing.
   */
  public static final Set<String> READ_ONLY =
      Set.of("id", "ownerId", "version", "createdAt", "updatedAt");

  private final List<Field> fields;
  private final boolean complete;

  private Validation(List<Field> fields, boolean complete) {
    this.fields = List.copyOf(fields);
    this.complete = complete;
  }

  /** For something new: what is missing takes its default, or is named if it is required. */
  public static Validation complete(List<Field> fields) {
    return new Validation(fields, true);
  }

  /** For a change: only what is given counts. */
  public static Validation partial(List<Field> fields) {
    return new Validation(fields, false);
  }

  /**
   * What came of it.
   *
   * @param values the values without fault
   * @param errors everything that is wrong, in the order of the fields
   */
  public record Checked(Values values, List<FieldError> errors) {
    public boolean isValid() {
      return errors.isEmpty();
    }
  }

  /** Checks a JSON object. A name that is no field is an error, save for the read-only ones. */
  public Checked json(JsonNode body) {
    Work work = new Work();
    for (Field field : fields) {
      if (body.has(field.name())) {
        work.parse(field, () -> ValueParser.fromJson(field, body.get(field.name())));
      }
    }
    body.fieldNames().forEachRemaining(work::refuseUnknown);
    return work.finish();
  }

  /**
   * Checks the fields of a form. A box that isn't ticked is missing there and means no; a secret
   * left empty stays as it is.
   */
  public Checked form(Map<String, String> form) {
    Work work = new Work();
    for (Field field : fields) {
      String text = form.get(field.name());
      boolean untouched = field.type() == FieldType.SECRET && text != null && text.isEmpty();
      if (text != null && !untouched) {
        work.parse(field, () -> ValueParser.fromText(field, text));
      } else if (field.type() == FieldType.BOOLEAN) {
        work.values.put(field.name(), false);
      }
    }
    return work.finish();
  }

  /** Checks texts by name, as a schedule or a command gives them. */
  public Checked texts(Map<String, String> texts) {
    Work work = new Work();
    for (Field field : fields) {
      if (texts.containsKey(field.name())) {
        work.parse(field, () -> ValueParser.fromText(field, texts.get(field.name())));
      }
    }
    texts.keySet().forEach(work::refuseUnknown);
    return work.finish();
  }

  /** Checks values that have their type already, as code gives them. */
  public Checked typed(Values values) {
    Work work = new Work();
    for (Field field : fields) {
      if (values.has(field.name())) {
        work.parse(field, () -> ValueParser.fromCode(field, values.get(field.name())));
      }
    }
    values.asMap().keySet().forEach(work::refuseUnknown);
    return work.finish();
  }

  private interface Parsing {
    Object run() throws ValueParser.BadValue;
  }

  /** One check: the values so far and the faults so far. */
  private final class Work {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, FieldError> faults = new LinkedHashMap<>();

    void parse(Field field, Parsing parsing) {
      try {
        values.put(field.name(), parsing.run());
      } catch (ValueParser.BadValue e) {
        faults.put(field.name(), e.of(field));
      }
    }

    void refuseUnknown(String name) {
      boolean known = fields.stream().anyMatch(field -> field.name().equals(name));
      if (!known && !READ_ONLY.contains(name)) {
        faults.put(name, FieldError.of(name, "unknown", "There is no field " + name + "."));
      }
    }

    Checked finish() {
      fields.stream().filter(field -> !faults.containsKey(field.name())).forEach(this::check);
      List<FieldError> inOrder = new ArrayList<>();
      fields.forEach(field -> inOrder.add(faults.remove(field.name())));
      inOrder.removeIf(fault -> fault == null);
      inOrder.addAll(faults.values());
      values.keySet().removeAll(READ_ONLY);
      inOrder.forEach(fault -> values.remove(fault.field()));
      return new Checked(Values.of(values), List.copyOf(inOrder));
    }

    private void check(Field field) {
      if (complete && !values.containsKey(field.name())) {
        values.put(field.name(), field.initialValue());
      }
      Object value = values.get(field.name());
      if (value != null && !(value instanceof Moment)) {
        ValueRules.fault(field, value).ifPresent(fault -> faults.put(field.name(), fault));
      } else if (value == null && field.isRequired() && values.containsKey(field.name())) {
        String message = field.label() + " is required.";
        faults.put(field.name(), FieldError.of(field.name(), "required", message));
      }
    }
  }
}
