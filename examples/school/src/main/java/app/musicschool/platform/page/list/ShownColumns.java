package app.musicschool.platform.page.list;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.FieldType;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.page.list.view.ListTable.Pick;
import app.musicschool.platform.page.site.Site;
import app.musicschool.platform.rule.Transitions;
import app.musicschool.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of a model's list: what a user has chosen, or else the title and what fits beside it.
 * The choice is kept with the user.
 */
final class ShownColumns {
  private static final int MOST_BY_ITSELF = 6;
  private static final Set<FieldType> TOO_LONG =
      EnumSet.of(FieldType.TEXT, FieldType.JSON, FieldType.FILE);
  private static final Set<FieldType> TELLING =
      EnumSet.of(FieldType.REFERENCE, FieldType.PERSON, FieldType.ENUM);

  private final Site site;
  private final Model model;
  private final String userId;

  ShownColumns(Site site, Model model, String userId) {
    this.site = site;
    this.model = model;
    this.userId = userId;
  }

  /** The title first, then the others in the order of the model. */
  List<Field> now() {
    JsonNode kept = site.services().users().preferences(userId).path(key());
    if (!kept.isArray()) {
      return byItself();
    }
    Set<String> names =
        kept.valueStream().map(JsonNode::asText).collect(Collectors.toUnmodifiableSet());
    return among(all().stream().filter(field -> names.contains(field.name())).toList());
  }

  List<Pick> picks() {
    List<Field> shown = now();
    return all().stream()
        .filter(field -> !isTitle(field))
        .map(field -> new Pick(field.name(), field.label(), isAmong(shown, field)))
        .toList();
  }

  private static boolean isAmong(List<Field> fields, Field field) {
    return fields.stream().anyMatch(one -> one.name().equals(field.name()));
  }

  void keep(List<String> names) {
    site.services().users().prefer(userId, key(), Json.MAPPER.valueToTree(names));
  }

  void reset() {
    site.services().users().prefer(userId, key(), null);
  }

  private String key() {
    return "columns." + model.name();
  }

  /** Its state, links and choices before all else, as far as there is room. */
  private List<Field> byItself() {
    List<Field> candidates =
        model.shownFields().stream()
            .filter(field -> !isTitle(field) && !TOO_LONG.contains(field.type()))
            .toList();
    Set<String> chosen =
        candidates.stream()
            .sorted(Comparator.comparing(this::rank))
            .limit(MOST_BY_ITSELF - 1L)
            .map(Field::name)
            .collect(Collectors.toSet());
    return among(candidates.stream().filter(field -> chosen.contains(field.name())).toList());
  }

  /** What state a record is in matters most. */
  private int rank(Field field) {
    boolean state =
        model.rules().stream()
            .anyMatch(rule -> rule instanceof Transitions && rule.fields().contains(field.name()));
    return state ? 0 : TELLING.contains(field.type()) ? 1 : 2;
  }

  private List<Field> among(List<Field> others) {
    List<Field> fields = new ArrayList<>(List.of(model.displayField()));
    others.stream().filter(field -> !isTitle(field)).forEach(fields::add);
    return fields;
  }

  /** All that can stand in a list: what the app notes by itself, too. */
  private List<Field> all() {
    List<Field> fields = new ArrayList<>(model.shownFields());
    fields.add(Field.datetime("createdAt", site.say("record.created")));
    fields.add(Field.datetime("updatedAt", site.say("record.updated")));
    return fields;
  }

  private boolean isTitle(Field field) {
    return field.name().equals(model.display());
  }

  /** What stands in a column. */
  static Object value(Field field, Entry entry) {
    return switch (field.name()) {
      case "createdAt" -> entry.createdAt();
      case "updatedAt" -> entry.updatedAt();
      default -> entry.values().get(field.name());
    };
  }
}
