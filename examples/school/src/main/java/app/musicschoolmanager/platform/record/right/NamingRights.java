package app.musicschoolmanager.platform.record.right;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.record.sql.NewRecordSql;
import app.musicschoolmanager.platform.record.sql.RecordSql;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.user.Acquaintances;
import app.musicschoolmanager.platform.user.People;
import app.musicschoolmanager.platform.user.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who may choose among all people of the app: whoever has something in which to name another one, a
 * field that they fill in by hand or an action that asks for a person. Everybody else chooses
 * themselves alone; names of others they read where records tell them.
 *
 * @param asked those for whom there are actions that ask for a person
 */
public record NamingRights(Database database, ModelRegistry models, Set<Audience> asked) {

  /** Those among whom somebody chooses. */
  public Acquaintances of(Caller caller) {
    if (namesOthers(caller)) {
      return Acquaintances.everybody(people(), caller.role() == Role.ADMIN);
    }
    return only(caller, Set.of());
  }

  /**
   * The same for who narrows a list.
   *
   * @param told whom the list names to them anyhow
   */
  public Acquaintances only(Caller caller, Set<String> told) {
    Set<String> ids = new HashSet<>(told);
    if (caller.userId() != null) {
      ids.add(caller.userId());
    }
    return Acquaintances.only(people(), ids);
  }

  private People people() {
    return new People(database);
  }

  /** Whether somebody has anything in which to name another one. */
  public boolean namesOthers(Caller caller) {
    return caller.role() == Role.ADMIN
        || asked.stream().anyMatch(audience -> audience.admits(caller.role()))
        || database.read(sql ->
            models.all().stream().anyMatch(model -> namesOthers(model, Scope.of(caller), sql)));
  }

  private boolean namesOthers(Model model, Scope scope, Sql sql) {
    List<Field> fields =
        model.fields().stream()
            .filter(field -> field.type() == FieldType.PERSON)
            .filter(field -> scope.mayWrite(model) && scope.sets(model, field))
            .filter(field -> !isOneself(model, scope, field))
            .toList();
    return !fields.isEmpty()
        && (creates(model, scope, sql)
            || (changes(model, scope, sql)
                && fields.stream().anyMatch(field -> !isFixed(model, field))));
  }

  /** Whether a record is out of its writer's sight as soon as the field names somebody else. */
  private static boolean isOneself(Model model, Scope scope, Field field) {
    return scope.memberIn(model).isPresent()
        && model.visibleTo().stream()
            .allMatch(way -> way.hops().isEmpty() && field.name().equals(way.person()));
  }

  private boolean creates(Model model, Scope scope, Sql sql) {
    return scope.mayCreate(model)
        && new NewRecordSql(models, scope, database.clock()).isPossible(model, sql);
  }

  private boolean changes(Model model, Scope scope, Sql sql) {
    return scope.memberIn(model).isEmpty()
        || new RecordSql(model, scope, database.clock())
            .some(model.writableTo())
            .one(sql)
            .isPresent();
  }

  private static boolean isFixed(Model model, Field field) {
    return model.rules().stream()
        .anyMatch(rule -> rule instanceof Frozen frozen && frozen.fixes(field.name()));
  }
}
