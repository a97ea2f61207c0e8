package app.musicschoolmanager.platform.page.open;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.open.PublicRecords;
import app.musicschoolmanager.platform.page.list.view.ListCell;
import app.musicschoolmanager.platform.page.list.view.ListCell.Kind;
import app.musicschoolmanager.platform.page.record.ShownValues;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Fact;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Values for people without an account: no link leads into the app. */
final class OpenCells {
  private static final Set<FieldType> NUMBERS =
      EnumSet.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY);

  private final PublicRecords records;
  private final ShownValues shown;

  OpenCells(Site site) {
    this.records = site.services().publicRecords();
    this.shown = new ShownValues(site, Caller.ANYBODY);
  }

  static boolean isNumber(Field field) {
    return NUMBERS.contains(field.type());
  }

  List<ListCell> row(Model model, List<Field> fields, Entry entry) {
    return fields.stream()
        .map(field -> {
          ListCell cell = cell(field, entry.values().get(field.name()));
          boolean title = field.name().equals(model.display()) && field.type() == FieldType.STRING;
          return title ? ListCell.of(cell.label(), Kind.TITLE, cell.text()) : cell;
        })
        .toList();
  }

  private ListCell cell(Field field, Object value) {
    String text = text(field, value);
    if (text.isEmpty()) {
      return ListCell.of(field.label(), Kind.BLANK, "");
    }
    return switch (field.type()) {
      case BOOLEAN ->
          ListCell.of(field.label(), Boolean.TRUE.equals(value) ? Kind.YES : Kind.NO, text);
      case ENUM ->
          new ListCell(field.label(), Kind.CHOICE, text, null, ShownValues.tone(field, value));
      case URL -> ListCell.of(field.label(), Kind.TEXT, text).linked(text);
      case EMAIL -> ListCell.of(field.label(), Kind.TEXT, text).linked("mailto:" + text);
      case TEXT -> ListCell.of(field.label(), Kind.PROSE, text);
      default -> ListCell.of(field.label(), isNumber(field) ? Kind.NUMBER : Kind.TEXT, text);
    };
  }

  Fact fact(Field field, Object value) {
    return Fact.of(field.label(), text(field, value));
  }

  private String text(Field field, Object value) {
    if (value == null || field.type() != FieldType.REFERENCE) {
      return shown.text(field, value);
    }
    return records
        .title(field, value.toString())
        .map(title -> shown.text(title.getKey(), title.getValue()))
        .orElse("");
  }
}
