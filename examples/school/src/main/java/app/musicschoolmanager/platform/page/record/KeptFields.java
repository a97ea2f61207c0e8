package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Validation.Checked;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Control;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.record.Records;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files and secrets that a record holds already. A form cannot show them; it says that they are
 * there, keeps them unless others are sent, and offers to remove them.
 */
record KeptFields(Site site, Records records, ShownValues shown, Entry entry) {
  private static final String REMOVE = ".remove";

  /** The fields of the form, each that is kept with the box that removes it. */
  List<FormField> in(List<FormField> fields) {
    List<FormField> all = new ArrayList<>();
    for (FormField field : fields) {
      Field known = records.model().field(field.name()).orElseThrow();
      boolean kept =
          switch (field.control()) {
            case FILE -> entry.values().get(field.name()) != null;
            case PASSWORD -> records.hasSecret(entry.id(), field.name());
            default -> false;
          };
      all.add(kept ? keeping(known, field) : field);
      if (kept && !known.isRequired()) {
        String label = site.say("form.remove", field.label());
        all.add(FormField.of(field.name() + REMOVE, label, Control.CHECKBOX).required(false));
      }
    }
    return all;
  }

  private FormField keeping(Field known, FormField field) {
    if (known.type() == FieldType.SECRET) {
      return field
          .required(false)
          .placeholder(site.say("form.storedSecret"))
          .alsoHelp(site.say("form.keepSecret"));
    }
    String name = shown.text(known, entry.values().get(field.name()));
    return field.alsoHelp(site.say("form.presentFile", name));
  }

  /** A file never comes as a text; a ticked "remove" empties its field. */
  static Map<String, String> texts(List<Field> fields, Map<String, String> form) {
    Map<String, String> texts = new LinkedHashMap<>(form);
    for (Field field : fields) {
      if (field.type() == FieldType.FILE) {
        texts.remove(field.name());
        if (form.containsKey(field.name() + REMOVE)) {
          texts.put(field.name(), "");
        }
      }
    }
    return texts;
  }

  /** An empty secret says nothing, so its removal is said beside it. */
  static Checked removed(List<Field> fields, Map<String, String> form, Checked input) {
    Values values = input.values();
    for (Field field : fields) {
      boolean removes = form.containsKey(field.name() + REMOVE) && !values.has(field.name());
      if (field.type() == FieldType.SECRET && removes && !field.isRequired()) {
        values = values.with(field.name(), null);
      }
    }
    return new Checked(values, input.errors());
  }
}
