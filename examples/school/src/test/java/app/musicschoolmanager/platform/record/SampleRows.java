package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.db.ConstraintViolation;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.record.sql.ConditionSql;
import app.musicschoolmanager.platform.record.sql.StoredForm;
import app.musicschoolmanager.platform.rule.Derivation;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Total;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of the app's records, looked at and changed past all rules. */
record SampleRows(TestApp app, SamplePeople people) {
  private static final int TRIES = 1_000;

  /** Gives a record another value past all rules, as if it had come so in the course of time. */
  void bend(Model model, String id, Field field, Object value) {
    String update =
        "update \"%s\" set \"%s\" = ? where id = ?".formatted(model.table(), field.column());
    app.database().write(sql -> sql.execute(update, StoredForm.write(field, value), id));
  }

  /** What a record holds, as it is stored. */
  Row row(Model model, String id) {
    String query = "select * from \"%s\" where id = ?".formatted(model.table());
    return app.database().read(sql -> sql.one(query, id)).orElseThrow();
  }

  /** Lets a record hold again what it did, but for what is counted of others. */
  void restore(Model model, String id, Map<String, Object> held) {
    List<String> counted =
        model.derivations().stream()
            .filter(Total.class::isInstance)
            .map(Derivation::field)
            .toList();
    for (Field field : model.fields()) {
      if (field.type() != FieldType.FILE && !counted.contains(field.name())) {
        restore(model, id, field, held.get(field.column()));
      }
    }
  }

  private void restore(Model model, String id, Field field, Object stored) {
    boolean stands = Objects.equals(stored, row(model, id).asMap().get(field.column()));
    if (!stands && stored != null && field.type() == FieldType.PERSON) {
      appoint(model, id, field, stored.toString());
    } else if (!stands) {
      String update =
          "update \"%s\" set \"%s\" = ? where id = ?".formatted(model.table(), field.column());
      app.database().write(sql -> sql.execute(update, stored, id));
    }
  }

  /** Names a person past all rules, and where only one record may do so, in place of another. */
  void appoint(Model model, String id, Field field, String person) {
    if (field.isUnique()) {
      free(model, List.of(FieldCondition.is(field.name(), person)), null);
      vacate(model, field, person);
    }
    bend(model, id, field, person);
  }

  /** Those that others point to stay, but name nobody, or else somebody who is new. */
  private void vacate(Model model, Field field, String person) {
    String instead = field.isRequired() ? people.newcomer() : null;
    String update =
        "update \"%s\" set \"%s\" = ? where \"%s\" = ?"
            .formatted(model.table(), field.column(), field.column());
    app.database().write(sql -> sql.execute(update, instead, person));
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
    return holding(model, field, value).isPresent();
  }

  /** The first record that has this value there. */
  Optional<String> holding(Model model, Field field, Object value) {
    String query =
        "select id from \"%s\" where \"%s\" = ? order by id"
            .formatted(model.table(), field.column());
    Object stored = StoredForm.write(field, value);
    return app.database().read(sql -> sql.query(query, stored)).stream()
        .map(row -> row.text("id"))
        .findFirst();
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
