package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.rule.Computed;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Total;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What rules say about fields, said about the rows of a model: each as it is judged in Java. */
public record ConditionSql(Model model, Clock clock) {

  /**
   * Rows for which all of this holds, so many at most.
   *
   * @param except the id of a record that does not count, or null
   * @param owner whose rows count, or null for everybody's
   */
  public Clause some(int most, List<FieldCondition> all, String except, String owner) {
    List<Clause> conditions = new ArrayList<>(all.stream().map(this::of).toList());
    if (except != null) {
      conditions.add(Clause.of("\"t\".\"id\" <> ?", except));
    }
    if (owner != null) {
      conditions.add(Clause.of("\"t\".\"owner_id\" = ?", owner));
    }
    return Clause.of("SELECT \"t\".\"id\" FROM " + Shape.of(model).table())
        .then(conditions.isEmpty() ? Clause.of("") : Clause.where(conditions))
        .then(" LIMIT " + most);
  }

  /** What a total over the rows is that point to the record by that id. */
  public Object total(Total total, Field field, String id, Sql connection) {
    Field summed = total.sum() == null ? null : model.field(total.sum()).orElseThrow();
    String counted = summed == null ? "COUNT(*)" : "COALESCE(SUM(" + Shape.column(summed) + "), 0)";
    Field by = model.field(total.by()).orElseThrow();
    List<Clause> conditions = new ArrayList<>(total.when().stream().map(this::of).toList());
    conditions.add(Clause.of(Shape.column(by) + " = ?", id));
    long number =
        Clause.of("SELECT " + counted + " AS \"total\" FROM " + Shape.of(model).table())
            .then(Clause.where(conditions))
            .one(connection)
            .orElseThrow()
            .integer("total");
    return Computed.rounded(
        field, BigDecimal.valueOf(number, summed == null ? 0 : decimals(summed)));
  }

  /** Whether it holds of a row. */
  Clause of(FieldCondition condition) {
    Field field = model.field(condition.field()).orElseThrow();
    String column = Shape.column(field);
    return switch (condition.comparison()) {
      case EMPTY -> Clause.of(column + " IS NULL");
      case FILLED -> Clause.of(column + " IS NOT NULL");
      case EQUAL -> compared(condition, field, " = ", " IN ");
      case NOT_EQUAL -> notEqual(condition, field, column);
      case LESS_THAN -> compared(condition, field, " < ", null);
      case AT_MOST -> compared(condition, field, " <= ", null);
      case MORE_THAN -> compared(condition, field, " > ", null);
      case AT_LEAST -> compared(condition, field, " >= ", null);
    };
  }

  private Clause notEqual(FieldCondition condition, Field field, String column) {
    Clause differs = compared(condition, field, " <> ", " NOT IN ");
    String none = column + " IS NULL OR ";
    String other = condition.other() == null ? "" : Shape.column(other(condition)) + " IS NULL OR ";
    return differs.within("(" + none + other, ")");
  }

  private Clause compared(
      FieldCondition condition, Field field, String operator, String ofSeveral) {
    if (condition.other() != null) {
      Field other = other(condition);
      int decimals = Math.max(decimals(field), decimals(other));
      return Clause.of(scaled(field, decimals) + operator + scaled(other, decimals));
    }
    List<Clause> values =
        condition.values(field, clock).stream()
            .map(value -> Clause.of("?", StoredForm.write(field, value)))
            .toList();
    String column = Shape.column(field);
    return values.size() == 1
        ? Clause.of(column + operator).then(values.getFirst())
        : Clause.joined(column + ofSeveral + "(", values, ", ", ")");
  }

  private Field other(FieldCondition condition) {
    return model.field(condition.other()).orElseThrow();
  }

  /** Numbers lie there as whole ones of their smallest unit, which must be the same to compare. */
  private static String scaled(Field field, int decimals) {
    int missing = decimals - decimals(field);
    return Shape.column(field) + (missing == 0 ? "" : " * 1" + "0".repeat(missing));
  }

  private static int decimals(Field field) {
    return field.type() == FieldType.DECIMAL || field.type() == FieldType.MONEY ? field.scale() : 0;
  }
}
