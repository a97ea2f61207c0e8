package app.musicschoolmanager.platform.record.index;

import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.record.sql.StoredForm;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * E-mail addresses of a model that were kept as they had been typed. Now those of one mailbox are
 * the same, so that they are found by each spelling. Of records that must differ and have one
 * mailbox all but one stay as they are until somebody changes them: which is right the app cannot
 * know.
 */
record OldAddresses(Model model) {
  private static final Logger LOG = LoggerFactory.getLogger(OldAddresses.class);

  /** The fields that hold addresses. */
  List<Field> fields() {
    return model.fields().stream().filter(field -> field.type() == FieldType.EMAIL).toList();
  }

  /** Gives them the form in which they are kept. */
  void settle(Sql sql) {
    fields().forEach(field -> settle(field, sql));
  }

  private void settle(Field field, Sql sql) {
    String table = "\"" + (field.isPersonal() ? model.personalTable() : model.table()) + "\"";
    String column = "\"" + field.column() + "\"";
    String update =
        "UPDATE %s SET %s = ? WHERE %s = ?".formatted(table, column, column)
            + differing(field, table);
    String capitals =
        "SELECT DISTINCT %s AS \"address\" FROM %s WHERE %s <> lower(%s) ORDER BY %s"
            .formatted(column, table, column, column, column);
    long left = 0;
    for (Row row : sql.query(capitals)) {
      String old = row.text("address");
      Object settled = StoredForm.write(field, old);
      Object[] values = Stream.concat(Stream.of(settled, old), others(field, settled)).toArray();
      left += sql.execute(update, values) == 0 ? 1 : 0;
    }
    if (left > 0) {
      LOG.warn(
          "{} of {}: {} differ from others only in capitals, and stay until they are changed",
          field.label(),
          model.name(),
          left);
    }
  }

  /** That no other record of those that must differ has the address already. */
  private String differing(Field field, String table) {
    StringBuilder all = new StringBuilder();
    for (List<String> columns : uniques(field)) {
      all.append(" AND NOT EXISTS (SELECT 1 FROM ").append(table).append(" AS \"o\" WHERE ");
      all.append("\"o\".\"").append(field.column()).append("\" = ?");
      columns.forEach(
          name -> all.append(" AND \"o\".\"%s\" = %s.\"%s\"".formatted(name, table, name)));
      all.append(")");
    }
    return all.toString();
  }

  private Stream<Object> others(Field field, Object settled) {
    return uniques(field).stream().map(columns -> settled);
  }

  /** What else must be the same for two records to get in each other's way by this field. */
  private List<List<String>> uniques(Field field) {
    Stream<List<String>> alone = field.isUnique() ? Stream.of(List.of(field.name())) : Stream.of();
    Stream<String> owner = model.isUserScoped() ? Stream.of("owner_id") : Stream.of();
    List<String> also = owner.toList();
    return Stream.concat(alone, model.uniques().stream().filter(it -> it.contains(field.name())))
        .map(names ->
            Stream.concat(
                    also.stream(),
                    names.stream().filter(it -> !it.equals(field.name())).map(Field::column))
                .toList())
        .toList();
  }
}
