package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Way;
import java.time.Clock;
import java.util.List;

/**
 * Whether a record that somebody creates could be accepted and seen by them at all, as the data
 * stands. It says what is worth offering; what is allowed is decided with each write.
 */
public record NewRecordSql(ModelRegistry models, Scope scope, Clock clock) {

  public boolean isPossible(Model model, Sql connection) {
    return scope.mayWrite(model)
        && !hasOwn(model, connection)
        && model.fields().stream().allMatch(field -> isFillable(model, field))
        && scope
            .memberIn(model)
            .map(member ->
                model.writableTo().stream().anyMatch(way -> begins(model, way, member, connection)))
            .orElse(true);
  }

  /** Whether there is the only one that they may have. */
  private boolean hasOwn(Model model, Sql connection) {
    return new OwnRecord(model, scope)
        .query()
        .flatMap(
            query -> new RecordSql(model, scope, clock).all(query).then(" LIMIT 1").one(connection))
        .isPresent();
  }

  /** What must name a record has to be filled in by somebody who sees one. */
  private boolean isFillable(Model model, Field field) {
    return field.type() != FieldType.REFERENCE
        || !field.isRequired()
        || !scope.sets(model, field)
        || scope.mayRead(models.get(field.target()));
  }

  /** Nothing points to a new record yet; it names its creator itself, or what leads to them. */
  private boolean begins(Model model, Way way, String viewer, Sql connection) {
    Field first = way.firstField() == null ? null : model.field(way.firstField()).orElseThrow();
    if (first == null || way.hops().isEmpty() || model.isDerived(first)) {
      return first != null;
    }
    if (!scope.sets(model, first)) {
      return first.initialValue() != null;
    }
    Model target = models.get(first.target());
    RecordSql records = new RecordSql(target, scope, clock);
    return scope.mayRead(target)
        && Clause.of("SELECT 1 AS \"one\"")
            .then(records.from())
            .then(records.mineAnd(new WaySql(target, clock).leadTo(viewer, List.of(way.rest()))))
            .then(" LIMIT 1")
            .one(connection)
            .isPresent();
  }
}
