package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.right.Lasting;
import app.musicschoolmanager.platform.record.sql.ConditionSql;
import app.musicschoolmanager.platform.record.sql.RecordSql;
import app.musicschoolmanager.platform.rule.Derivation;
import app.musicschoolmanager.platform.rule.Numbering;
import app.musicschoolmanager.platform.rule.Occasion;
import app.musicschoolmanager.platform.rule.Others;
import app.musicschoolmanager.platform.rule.Rule;
import app.musicschoolmanager.platform.rule.Write;
import app.musicschoolmanager.platform.web.Conflict;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds writes against the rules of their models, and fills in what follows from them, within the
 * transaction that writes.
 */
record Judgement(RecordStore store, Caller caller, Sql connection) {

  /**
   * What becomes of a write.
   *
   * @param values what is to be written, all that follows from it included
   * @param faults what it would break
   */
  record Verdict(Values values, List<FieldError> faults) {}

  /**
   * A record that gets these values.
   *
   * @param before null if it is new
   */
  Verdict of(Model model, Entry before, Values changes, String ownerId) {
    Map<String, Object> after = new HashMap<>();
    if (before != null) {
      after.putAll(before.values().asMap());
    }
    boolean shared =
        before == null || model.sharedFields().stream().map(Field::name).anyMatch(changes::has);
    List<String> derived =
        model.derivations().stream()
            .filter(rule -> !rule.isEditable())
            .map(Derivation::field)
            .toList();
    changes
        .asMap()
        .forEach((name, value) -> {
          if (!derived.contains(name)) {
            after.put(name, value);
          }
        });
    Occasion occasion = occasion(model, before == null ? null : before.id(), ownerId);
    Values known = before == null ? null : before.values();
    Write write = new Write(model, known, Values.of(after), occasion);
    return shared ? verdict(write.derived(), changes) : new Verdict(changes, write.faults());
  }

  /** A record whose total has become another; all else that follows from it follows. */
  Verdict ofTotal(Model model, Entry before, Derivation total, Object value) {
    Occasion occasion = occasion(model, before.id(), before.ownerId());
    Values counted = before.values().with(total.field(), value);
    Write derived = new Write(model, counted, counted, occasion).derived();
    return verdict(new Write(model, before.values(), derived.after(), occasion), Values.none());
  }

  private static Verdict verdict(Write write, Values changes) {
    List<FieldError> faults = new ArrayList<>();
    Values written = changes;
    for (Derivation rule : write.model().derivations()) {
      Field field = write.model().field(rule.field()).orElseThrow();
      Object value = write.after().get(field.name());
      Object given = changes.get(field.name());
      // What nobody has filled in for a new record is no claim that it is empty.
      boolean said = given != null || (changes.has(field.name()) && write.before() != null);
      if (said && !same(given, value) && !rule.isEditable()) {
        String text = field.label() + " is filled in by the app.";
        faults.add(FieldError.of(field.name(), "derived", text));
      } else {
        Values alone = Values.none().with(field.name(), value);
        faults.addAll(Validation.partial(List.of(field)).typed(alone).errors());
      }
      written = written.with(field.name(), value);
    }
    if (faults.isEmpty()) {
      faults.addAll(write.faults());
    }
    return new Verdict(written, faults);
  }

  static boolean same(Object one, Object other) {
    boolean numbers = one instanceof Number && other instanceof Number;
    return numbers
        ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0
        : Objects.equals(one, other);
  }

  /** What a record breaks that the app itself has changed like this. */
  List<FieldError> ofChange(Model model, Entry before, Entry after) {
    Occasion occasion = occasion(model, before.id(), before.ownerId());
    return new Write(model, before.values(), after.values(), occasion).faults();
  }

  /** What a record breaks that comes back after it was deleted, as if it were made now. */
  List<FieldError> ofReturn(Model model, Entry entry) {
    return standing(model, entry).faults();
  }

  /** Refuses to delete what a rule keeps. */
  void requireDeletable(Model model, Entry entry) {
    standing(model, entry)
        .keeper()
        .ifPresent(rule -> {
          String refusal = model.label() + ": " + rule.message();
          throw rule instanceof Numbering
              ? new Conflict(Conflict.NUMBERED, refusal + " Numbers leave no gaps, so it stays.")
              : new Conflict(refusal);
        });
  }

  /** What of a record its rules let nobody change, or not this caller. */
  Lasting lasting(Model model, Entry entry) {
    Write standing = standing(model, entry);
    List<String> reasons = standing.seals().stream().map(Rule::message).distinct().toList();
    return new Lasting(standing.kept(), reasons, standing.keeper().isPresent());
  }

  /** A record as it stands, to be judged as if it were written now. */
  Write standing(Model model, Entry entry) {
    Occasion occasion = occasion(model, entry.id(), entry.ownerId());
    return new Write(model, null, entry.values(), occasion);
  }

  private Occasion occasion(Model model, String id, String ownerId) {
    Clock clock = store.database().clock();
    ConditionSql rows = new ConditionSql(model, clock);
    Others others =
        (number, all, ofTheOwner) ->
            rows.some(number, all, id, ofTheOwner ? ownerId : null).query(connection).size()
                == number;
    return new Occasion(caller, this::callerName, ownerId, others, this::target, this::next, clock);
  }

  /** The record that a reference leads to, as rules look at it. */
  Optional<Write> target(Field reference, String id) {
    Model model = store.models().get(reference.target());
    return stored(model, id)
        .map(it -> new Write(model, null, it.values(), Occasion.alone(store.database().clock())));
  }

  /** A record as it stands, whosever it is. */
  Optional<Entry> stored(Model model, String id) {
    RecordForm form = new RecordForm(model, store.secrets());
    Scope everything = new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE);
    return new RecordSql(model, everything, store.database().clock())
        .byId(id)
        .one(connection)
        .map(form::entry);
  }

  private String callerName() {
    return connection
        .one("SELECT \"name\" FROM \"app_user\" WHERE \"id\" = ?", caller.userId())
        .map(row -> row.text("name"))
        .orElse(null);
  }

  private long next(String series, long first) {
    connection.execute(
        """
        INSERT INTO "number_series" ("name", "last") VALUES (?, ?)
        ON CONFLICT ("name") DO UPDATE SET "last" = "number_series"."last" + 1
        """,
        series,
        first);
    return connection
        .one("SELECT \"last\" FROM \"number_series\" WHERE \"name\" = ?", series)
        .orElseThrow()
        .integer("last");
  }
}
