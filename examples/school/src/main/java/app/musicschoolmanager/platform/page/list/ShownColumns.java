package app.musicschoolmanager.platform.page.list;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.page.list.view.ListTable.Pick;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of a model's list: what a user has chosen, or else the title and what fits beside it.
 * The choice is kept with the user.
 */
final class ShownColumns {
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
      return among(new FewColumns(model).beside());
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
