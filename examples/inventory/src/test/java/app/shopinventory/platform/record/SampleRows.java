package app.shopinventory.platform.record;

import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.db.ConstraintViolation;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.FieldType;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.record.sql.ConditionSql;
import app.shopinventory.platform.record.sql.StoredForm;
import app.shopinventory.platform.rule.FieldCondition;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of the app's records, looked at and changed past all rules. */
record SampleRows(TestApp app) {
  private static final int TRIES = 1_000;

  /** Gives a record another value past all rules, as if it had come so in the course of time. */
  void bend(Model model, String id, Field field, Object value) {
    String update =
        "update \"%s\" set \"%s\" = ? where id = ?".formatted(model.table(), field.column());
    app.database().write(sql -> sql.execute(update, StoredForm.write(field, value), id));
  }

  /** Names a person past all rules, and where only one record may do so, in place of another. */
  void appoint(Model model, String id, Field field, String person) {
    if (field.isUnique()) {
      free(model, List.of(FieldCondition.is(field.name(), person)), null);
      vacate(model, field, person);
    }
    bend(model, id, field, person);
  }

  /** Those that others point to stay, but may name nobody. */
  private void vacate(Model model, Field field, String person) {
    if (!field.isRequired()) {
      String update =
          "update \"%s\" set \"%s\" = null where \"%s\" = ?"
              .formatted(model.table(), field.column(), field.column());
      app.database().write(sql -> sql.execute(update, person));
    }
  }

  /** A value that no record has yet, if there is one. */
  Object untaken(Model model, Field field, int number) {
    int most = field.type() == FieldType.ENUM ? field.options().size() : TRIES;
    return IntStream.range(number, number + most)
        .mapToObj(next -> SampleValue.of(field, next))
        .filter(value -> !isTaken(model, field, value))
        .findFirst()
        .orElseGet(() -> SampleValue.of(field, number));
  }

  private boolean isTaken(Model model, Field field, Object value) {
    String query =
        "select id from \"%s\" where \"%s\" = ?".formatted(model.table(), field.column());
    Object stored = StoredForm.write(field, value);
    return !app.database().read(sql -> sql.query(query, stored)).isEmpty();
  }

  /** Takes away what gets in the way of a sample that cannot be made to differ from it. */
  void free(Model model, List<FieldCondition> all, String owner) {
    ConditionSql rows = new ConditionSql(model, app.database().clock());
    String delete = "delete from \"%s\" where id = ?".formatted(model.table());
    try {
      app.database()
          .write(sql -> {
            rows.some(TRIES, all, null, owner)
                .query(sql)
                .forEach(row -> sql.execute(delete, row.text("id")));
            return null;
          });
    } catch (ConstraintViolation e) {
      // what others point to stays
    }
  }
}
