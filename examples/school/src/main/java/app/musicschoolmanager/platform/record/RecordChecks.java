package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.auth.Setter;
import app.musicschoolmanager.platform.db.ConstraintViolation;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.right.Rights;
import app.musicschoolmanager.platform.record.sql.RecordSql;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.HttpProblem;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold between a record and others, and how to say that it does not. */
final class RecordChecks {
  private final ModelRegistry models;
  private final Model model;
  private final Scope scope;
  private final RecordStore store;
  private final Rights rights;

  RecordChecks(RecordStore store, Model model, Scope scope) {
    this.models = store.models();
    this.store = store;
    this.model = model;
    this.scope = scope;
    this.rights = new Rights(model, scope, store.database().clock());
  }

  /** Refuses a change by somebody who has seen another version of the record. */
  void version(Entry entry, Long expected) {
    if (expected != null && expected != entry.version()) {
      throw changedMeanwhile();
    }
  }

  Conflict changedMeanwhile() {
    return new Conflict(
        Conflict.CHANGED,
        "Somebody has changed this record since. Load it again, then repeat your change.");
  }

  /** Refuses an owner who isn't there. */
  void owner(String ownerId, Sql connection) {
    if (ownerId != null
        && connection.one("SELECT \"id\" FROM \"app_user\" WHERE \"id\" = ?", ownerId).isEmpty()) {
      throw new NotFound("There is no such user.");
    }
  }

  /**
   * Refuses the input with all that is wrong with it, or gives all that is to be written.
   *
   * @param before the record that is to be changed, or null for a new one
   */
  Values settled(Validation.Checked input, Entry before, String ownerId, Sql connection) {
    List<FieldError> errors = new ArrayList<>(input.errors());
    Values given =
        withCaller(kept(input.values(), before, errors), errors).settled(store.database().clock());
    for (Field field : model.fields()) {
      String value = idIn(field, given);
      boolean kept =
          before != null && value != null && value.equals(before.values().get(field.name()));
      if (value == null || kept) {
        continue; // whoever changes something else may leave what points to another's record
      }
      if (field.type() == FieldType.FILE) {
        errors.add(FieldError.of(field.name(), "file", field.label() + " is set by an upload."));
      } else {
        unreachable(field, value, ownerId, connection).ifPresent(errors::add);
      }
    }
    Set<String> wrong = errors.stream().map(FieldError::field).collect(Collectors.toSet());
    // What somebody may not point to tells them nothing by the rules either.
    Values judged = given;
    for (Field field : model.fields()) {
      boolean refused = field.type() == FieldType.REFERENCE && wrong.contains(field.name());
      judged = refused ? judged.without(field.name()) : judged;
    }
    Judgement.Verdict verdict =
        new Judgement(store, scope.caller(), connection).of(model, before, judged, ownerId);
    List<FieldError> broken =
        verdict.faults().stream().filter(error -> !wrong.contains(error.field())).toList();
    if (errors.isEmpty() && !verdict.faults().isEmpty()) {
      rights.foreseen(before, verdict.values(), connection);
    }
    // Whoever has left out what leads to them is told that, and nothing of what others have.
    if (errors.isEmpty() || !rights.isOutOfSight(before, verdict.values(), connection)) {
      errors.addAll(broken);
    }
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return verdict.values();
  }

  /** What a record names that whoever makes it come back could name no more. */
  List<FieldError> ofReturn(Entry entry, Sql connection) {
    List<FieldError> errors = new ArrayList<>();
    for (Field field : model.fields()) {
      String value = idIn(field, entry.values());
      if (value != null && field.type() != FieldType.FILE) {
        unreachable(field, value, entry.ownerId(), connection).ifPresent(errors::add);
      }
    }
    return errors;
  }

  private Optional<FieldError> unreachable(Field field, String id, String ownerId, Sql connection) {
    return field.type() == FieldType.PERSON
        ? absent(field, id, connection)
        : dangling(field, id, ownerId, connection);
  }

  /** What only others set stays as it is; whoever says something else of it is told so. */
  private Values kept(Values values, Entry before, List<FieldError> errors) {
    Values kept = values;
    for (Field field : model.fields()) {
      Optional<FieldError> fault = closed(field);
      if (fault.isEmpty()) {
        continue;
      }
      String name = field.name();
      Object stands = before == null ? field.initialValue() : before.values().get(name);
      Object said = values.get(name);
      // What nobody has filled in for a new record is no claim that it is empty.
      boolean claims = said != null || (before != null && values.has(name));
      if (claims && (field.type() == FieldType.SECRET || !Judgement.same(said, stands))) {
        errors.add(fault.get());
      }
      kept = before == null ? kept.with(name, stands) : kept.without(name);
    }
    return kept;
  }

  /** Refuses a file for a field that only others set. */
  void requireOpen(Field field) {
    closed(field)
        .ifPresent(fault -> {
          throw new Invalid(List.of(fault));
        });
  }

  /** That whoever writes does not set the field, be it so. */
  private Optional<FieldError> closed(Field field) {
    boolean open = !Via.isByHand(store.via()) || field.setBy().admits(scope.caller().role());
    boolean office = field.setBy() == Setter.ADMIN;
    String by = office ? " is set by administrators." : " is set by actions of the app.";
    String code = office ? "setByAdmin" : "setByActions";
    return open
        ? Optional.empty()
        : Optional.of(FieldError.of(field.name(), code, field.label() + by));
  }

  /** Refuses a change that comes from the app itself, which only rules can forbid. */
  Values settled(Entry before, Values changes, Sql connection) {
    Judgement.Verdict verdict =
        new Judgement(store, scope.caller(), connection)
            .of(model, before, changes, before.ownerId());
    if (!verdict.faults().isEmpty()) {
      throw new Invalid(verdict.faults());
    }
    return verdict.values();
  }

  private static String idIn(Field field, Values values) {
    return switch (field.type()) {
      case REFERENCE, PERSON, FILE -> values.text(field.name());
      default -> null;
    };
  }

  /** The values with whoever writes in place of the word for them; the app itself is nobody. */
  private Values withCaller(Values values, List<FieldError> errors) {
    Values named = values;
    for (Field field : model.fields()) {
      boolean isCaller =
          field.type() == FieldType.PERSON && Field.CALLER.equals(values.get(field.name()));
      String id = scope.caller().userId();
      if (isCaller && id == null && field.isRequired()) {
        errors.add(FieldError.of(field.name(), "required", field.label() + " is required."));
      }
      named = isCaller ? named.with(field.name(), id) : named;
    }
    return named;
  }

  /** Whoever has left is named only where they were before, or by the app itself. */
  private Optional<FieldError> absent(Field field, String id, Sql connection) {
    boolean fits =
        connection
            .one("SELECT \"is_active\" FROM \"app_user\" WHERE \"id\" = ?", id)
            .filter(row -> scope.dataScope() == DataScope.SYSTEM_WIDE || row.flag("is_active"))
            .isPresent();
    String message = field.label() + " names nobody who has an active account.";
    return fits ? Optional.empty() : Optional.of(FieldError.of(field.name(), "person", message));
  }

  /**
   * A target that the scope doesn't reach is worded like a missing one, and so is another owner's.
   */
  private Optional<FieldError> dangling(Field field, String id, String ownerId, Sql connection) {
    Model target = models.get(field.target());
    Optional<Row> found =
        scope.mayRead(target)
            ? new RecordSql(target, scope, store.database().clock()).owner(id).one(connection)
            : Optional.empty();
    boolean fits =
        found
            .map(row -> row.text("owner_id"))
            .map(owner -> ownerId == null || owner.equals(ownerId))
            .orElse(found.isPresent());
    String message = field.label() + " names no " + target.label() + " that is there.";
    return fits ? Optional.empty() : Optional.of(FieldError.of(field.name(), "reference", message));
  }

  /** Says in the user's words which rule of the database a change has met. */
  RuntimeException explain(ConstraintViolation violation) {
    return switch (violation.kind()) {
      case UNIQUE -> taken(violation);
      case FOREIGN_KEY -> stillUsed();
      case CHECK, NOT_NULL -> violation;
    };
  }

  private HttpProblem taken(ConstraintViolation violation) {
    List<Field> fields =
        model.fields().stream()
            .filter(field -> violation.columns().contains(field.column()))
            .toList();
    String labels = fields.stream().map(Field::label).collect(Collectors.joining(", "));
    boolean single = fields.size() == 1;
    String message =
        single
            ? "%s is already taken by another %s.".formatted(labels, model.label())
            : "Another %s already has this combination of %s.".formatted(model.label(), labels);
    return new Invalid(
        fields.stream()
            .map(it -> new FieldError(it.name(), "unique", message, single ? null : labels))
            .toList());
  }

  private HttpProblem stillUsed() {
    String users =
        models.referringTo(model).stream()
            .map(Model::labelPlural)
            .collect(Collectors.joining(", "));
    return new Conflict(
        Conflict.USED,
        "This record cannot be deleted while others point to it: look among %s.".formatted(users));
  }
}
