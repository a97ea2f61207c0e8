package app.musicschoolmanager.platform.page.list;

import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.page.record.FieldForm;
import app.musicschoolmanager.platform.page.record.FormInput;
import app.musicschoolmanager.platform.page.record.References;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.record.Records;
import java.util.List;
import java.util.Map;

/**
 * The records by which a list is to be narrowed, as somebody has named them: picked, or by words
 * that fit one, several or none. In the address of a list they stand by their ids; words stay there
 * only as long as they fit several.
 */
record TypedReferences(Site site, Records records) {
  private static final String WORDS = ".search";
  private static final String MATCH = ".match";

  private List<Field> fields() {
    return records.model().fields().stream()
        .filter(f -> f.type() == FieldType.REFERENCE || f.type() == FieldType.PERSON)
        .toList();
  }

  /** The address with ids in place of words, as far as these say which record is meant. */
  ListAddress resolved(ListAddress asked) {
    ListAddress resolved = asked;
    for (Field field : fields()) {
      String name = field.name();
      if (isWords(asked.value(name))
          || asked.parameters().containsKey(name + WORDS)
          || asked.parameters().containsKey(name + MATCH)) {
        resolved = resolved(field, resolved);
      }
    }
    return resolved;
  }

  /** Neither an id nor an entry of a selection. */
  private static boolean isWords(String value) {
    return !value.isEmpty()
        && !value.startsWith(ListAddress.PRESENCE)
        && !value.equals(Field.CALLER)
        && !Ids.isId(value);
  }

  private ListAddress resolved(Field field, ListAddress asked) {
    FormInput read = read(field, asked);
    String meant = read.texts().getOrDefault(field.name(), "");
    boolean several = read.faults().stream().anyMatch(fault -> fault.code().equals("several"));
    ListAddress rest =
        asked.less(List.of(field.name(), field.name() + WORDS, field.name() + MATCH));
    return several
        ? rest.replacing(field.name() + WORDS, meant)
        : meant.isEmpty() ? rest : rest.replacing(field.name(), meant);
  }

  private FormInput read(Field field, ListAddress asked) {
    return FormInput.of(site, known(), List.of(field), form(field, asked));
  }

  private References known() {
    return References.ofList(site, records);
  }

  private static Map<String, String> form(Field field, ListAddress asked) {
    String value = asked.value(field.name());
    String words =
        asked.parameters().getOrDefault(field.name() + WORDS, isWords(value) ? value : null);
    String id = isWords(value) ? "" : value;
    return words == null
        ? Map.of(field.name(), id, field.name() + MATCH, asked.value(field.name() + MATCH))
        : Map.of(
            field.name(),
            id,
            field.name() + WORDS,
            words,
            field.name() + MATCH,
            asked.value(field.name() + MATCH));
  }

  /** The control for a field, with what is chosen, or what the words fit. */
  FormField control(Field field, ListAddress address) {
    FieldForm forms = new FieldForm(site, known());
    if (!address.parameters().containsKey(field.name() + WORDS)) {
      return forms.filter(field, Map.of(field.name(), address.value(field.name())));
    }
    FormInput read = read(field, address);
    return forms
        .sent(List.of(field), form(field, address), site.faults(read.faults()))
        .getFirst()
        .required(false)
        .help("");
  }

  /** What a query takes: nothing that is only for these controls. */
  ListAddress settled(ListAddress address) {
    return address.less(fields().stream().map(field -> field.name() + WORDS).toList());
  }
}
