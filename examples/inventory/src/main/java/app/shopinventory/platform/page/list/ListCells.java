package app.shopinventory.platform.page.list;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.FieldType;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.page.list.view.ListCell;
import app.shopinventory.platform.page.list.view.ListCell.Kind;
import app.shopinventory.platform.page.list.view.ListTable.ListRow;
import app.shopinventory.platform.page.record.ShownValues;
import app.shopinventory.platform.page.text.Shortened;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Records as rows of a list. */
record ListCells(ShownValues shown, Model model, List<Field> columns) {
  private static final int LONGEST = 120;
  private static final Set<FieldType> NUMBERS =
      EnumSet.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY);

  ListRow row(Entry entry, boolean mayDelete) {
    String href = "/models/" + model.name() + "/" + entry.id();
    String title = shortened(shown.title(model, entry));
    List<ListCell> cells =
        columns.stream()
            .map(field ->
                field.name().equals(model.display())
                    ? ListCell.of(field.label(), Kind.TITLE, title).linked(href)
                    : cell(field, ShownColumns.value(field, entry), href))
            .toList();
    return new ListRow(entry.id(), title, href, mayDelete, cells);
  }

  private ListCell cell(Field field, Object value, String record) {
    String text = shortened(shown.text(field, value));
    if (text.isEmpty()) {
      return ListCell.of(field.label(), Kind.BLANK, "");
    }
    ListCell cell = ListCell.of(field.label(), kind(field, value), text);
    return switch (field.type()) {
      case REFERENCE ->
          text.equals("—") ? cell : cell.linked("/models/" + field.target() + "/" + value);
      case FILE -> cell.linked("/api" + record + "/files/" + field.name());
      case URL -> cell.linked(value.toString());
      case EMAIL -> cell.linked("mailto:" + value);
      case ENUM ->
          new ListCell(field.label(), Kind.CHOICE, text, null, ShownValues.tone(field, value));
      default -> cell;
    };
  }

  private static Kind kind(Field field, Object value) {
    if (value instanceof Boolean yes) {
      return yes ? Kind.YES : Kind.NO;
    }
    return isNumber(field) ? Kind.NUMBER : Kind.TEXT;
  }

  static boolean isNumber(Field field) {
    return NUMBERS.contains(field.type());
  }

  private static String shortened(String text) {
    return Shortened.to(LONGEST, text.strip().replaceAll("\\s+", " "));
  }
}
