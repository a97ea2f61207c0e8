package app.musicschoolmanager.platform.record.right;

import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.record.sql.RecordSql;
import app.musicschoolmanager.platform.record.sql.WaySql;
import app.musicschoolmanager.platform.web.Forbidden;
import app.musicschoolmanager.platform.web.Invalid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who may do what with the records of a model: by their role, and by where the model's ways lead.
 *
 * @param clock tells what day it is, where ways depend on it
 */
public record Rights(Model model, Scope scope, Clock clock) {

  public void reader() {
    if (!scope.mayRead(model)) {
      throw new Forbidden("You may not see " + model.labelPlural() + ".");
    }
  }

  public void writer() {
    if (!scope.mayWrite(model)) {
      throw new Forbidden("You may not change " + model.labelPlural() + ".");
    }
  }

  /** Refuses somebody who may add and delete no records, as nobody may where there is one. */
  public void keeper() {
    writer();
    if (model.single()) {
      throw new Forbidden(
          "There is always one %s: change it instead of adding or deleting one."
              .formatted(model.label()));
    }
  }

  /** Refuses to change what its writer only sees: before all else, lest they learn more by it. */
  public void changer(String id, Sql connection) {
    if (!mayChange(id, connection)) {
      throw new Forbidden("You may see this %s, but not change it.".formatted(model.label()));
    }
  }

  /** Whether whoever sees a record may change it, too. */
  public boolean mayChange(String id, Sql connection) {
    return scope.mayWrite(model)
        && (scope.changerIn(model).isEmpty() || leads(id, model.writableTo(), connection));
  }

  private boolean leads(String id, List<Way> ways, Sql connection) {
    return new RecordSql(model, scope, clock).leading(id, ways).one(connection).isPresent();
  }

  /** Refuses a new record by whoever may make none, or may not fill in what it holds. */
  public void creator(Values values) {
    if (model.single()) {
      keeper();
    }
    if (!scope.mayCreate(model)) {
      throw new Forbidden("You may not create " + model.labelPlural() + ".");
    }
    for (Field field : model.fields()) {
      Object value = values.get(field.name());
      if (!scope.fills(model, field.name()) && !Objects.equals(value, field.initialValue())) {
        throw new Forbidden("You may not fill in " + field.label() + ".");
      }
    }
  }

  /**
   * Refuses to write what its writer would not see themselves. It is asked after the write, for it
   * is the stored record, and what it points to by then, that decides.
   *
   * @param ways the model's for seeing, or for a new record those for changing
   */
  public void inSight(String id, List<Way> ways, Sql connection) {
    if (scope.memberIn(model).isPresent() && !leads(id, ways, connection)) {
      throw outOfSight(ways);
    }
  }

  /**
   * Tells whoever would not see what they write just that, once something else refuses it: what
   * others have would be known by it.
   *
   * @param before the record that is to be changed, or null for a new one
   */
  public void foreseen(Entry before, Values changes, Sql connection) {
    if (isOutOfSight(before, changes, connection)) {
      throw outOfSight(before == null ? model.writableTo() : model.visibleTo());
    }
  }

  /** Whether its writer would not see the record that comes of it. */
  public boolean isOutOfSight(Entry before, Values changes, Sql connection) {
    Values values = before == null ? Values.none() : before.values();
    for (Map.Entry<String, Object> change : changes.asMap().entrySet()) {
      values = values.with(change.getKey(), change.getValue());
    }
    String id = before == null ? "" : before.id(); // nothing points to a new record yet
    List<Way> ways = before == null ? model.writableTo() : model.visibleTo();
    WaySql sql = new WaySql(model, clock);
    Values all = values;
    return scope
        .memberIn(model)
        .filter(member -> !sql.reached(id, all, ways, connection).contains(member))
        .isPresent();
  }

  private Invalid outOfSight(List<Way> ways) {
    String field =
        ways.stream()
            .map(Way::firstField)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(model.display());
    boolean seeing = ways.equals(model.visibleTo());
    String message =
        "You %s this %s yourself."
            .formatted(seeing ? "would not see" : "could not change", model.label());
    return new Invalid(FieldError.of(field, seeing ? "sight" : "reach", message));
  }
}
