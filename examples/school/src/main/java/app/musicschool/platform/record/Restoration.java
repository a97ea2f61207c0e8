package app.musicschool.platform.record;

import app.musicschool.platform.auth.Caller;
import app.musicschool.platform.db.ConstraintViolation;
import app.musicschool.platform.db.Row;
import app.musicschool.platform.db.Sql;
import app.musicschool.platform.model.DataScope;
import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.FieldError;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.Scope;
import app.musicschool.platform.model.Way;
import app.musicschool.platform.record.sql.Clause;
import app.musicschool.platform.record.sql.RecordSql;
import app.musicschool.platform.web.Forbidden;
import app.musicschool.platform.web.Invalid;
import app.musicschool.platform.web.NotFound;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Undoes a deletion step by step, the last one first, and tells of each record that it brings back.
 */
record Restoration(RecordStore store, Scope scope, Sql sql) {
  private static final Scope EVERYTHING = new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE);

  /** Brings all of it back, for somebody who will see something of it. */
  void of(Trash.Deleted deletion) {
    List<Row> back = new ArrayList<>();
    sql.query(
            "SELECT * FROM \"deleted_record\" WHERE \"deletion_id\" = ? ORDER BY \"id\" DESC",
            deletion.id())
        .forEach(step -> {
          undo(step, isOf(deletion, step) ? notes() : notes().entailed());
          back.add(step);
        });
    back.stream().filter(Restoration::isWhole).forEach(this::settleTotals);
    Model model = store.models().get(deletion.model());
    if (scope.memberIn(model).isPresent()) {
      List<Row> own = back.stream().filter(step -> isOf(deletion, step)).toList();
      if (own.stream().noneMatch(step -> leads(step, model, model.visibleTo()))) {
        throw new NotFound();
      }
      if (own.stream().noneMatch(step -> leads(step, model, model.writableTo()))) {
        throw new Forbidden("You may no longer change what you have deleted.");
      }
    }
  }

  /** Whether it is of what was deleted by hand, as far as can be told by now. */
  private static boolean isOf(Trash.Deleted deletion, Row step) {
    return isWhole(step) && step.text("model").equals(deletion.model());
  }

  private ChangeNotes notes() {
    return ChangeNotes.of(store, scope);
  }

  private boolean leads(Row step, Model model, List<Way> ways) {
    return new RecordSql(model, scope, store.database().clock())
        .leading(step.text("record_id"), ways)
        .one(sql)
        .isPresent();
  }

  private static boolean isWhole(Row step) {
    return step.text("step").equals("deleted");
  }

  /** What sums it up does so again, once all is there that comes back. */
  private void settleTotals(Row step) {
    Model model = store.models().get(step.text("model"));
    try {
      new Totals(store, notes(), scope.caller(), sql)
          .follow(model, null, stored(model, step.text("record_id")));
    } catch (Invalid broken) {
      throw CannotUndo.because(broken.errors().getFirst(), model);
    }
  }

  private void undo(Row step, ChangeNotes told) {
    Model model = store.models().get(step.text("model"));
    JsonNode kept = Trash.json(step.text("kept"));
    String id = step.text("record_id");
    if (isWhole(step)) {
      bringBack(model, id, kept, told);
    } else {
      pointAgain(model, id, kept, told);
    }
  }

  private void bringBack(Model model, String id, JsonNode kept, ChangeNotes told) {
    try {
      insert(model.table(), kept.get(Journal.ROW));
      kept.path(Journal.PERSONAL).forEach(row -> insert(model.personalTable(), row));
    } catch (ConstraintViolation e) {
      throw CannotUndo.because(e, model);
    }
    Entry entry = stored(model, id);
    refuse(judgement().ofReturn(model, entry), model);
    told.note(model, null, entry, List.of(), sql);
  }

  private void insert(String table, JsonNode row) {
    List<Clause> names = new ArrayList<>();
    List<Clause> values = new ArrayList<>();
    row.properties()
        .forEach(column -> {
          names.add(Clause.of('"' + column.getKey() + '"'));
          values.add(Clause.of("?", plain(column.getValue())));
        });
    Clause.of("INSERT INTO \"" + table + "\"")
        .then(Clause.joined(" (", names, ", ", ")"))
        .then(Clause.joined(" VALUES (", values, ", ", ")"))
        .execute(sql);
  }

  private static Object plain(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    return value.isIntegralNumber() ? (Object) value.longValue() : value.textValue();
  }

  /** Where somebody has made it point elsewhere since, or deleted it, that stands. */
  private void pointAgain(Model model, String id, JsonNode kept, ChangeNotes told) {
    RecordSql records = new RecordSql(model, EVERYTHING, store.database().clock());
    Entry before = records.byId(id).one(sql).map(form(model)::entry).orElse(null);
    if (before == null) {
      return;
    }
    List<Field> empty =
        model.fields().stream()
            .filter(field -> kept.has(field.name()))
            .filter(field -> before.values().get(field.name()) == null)
            .toList();
    Map<String, Object> columns = new LinkedHashMap<>();
    empty.forEach(field -> columns.put(field.column(), kept.get(field.name()).textValue()));
    if (!columns.isEmpty()) {
      update(model, before, columns);
      Entry after = stored(model, id);
      refuse(judgement().ofChange(model, before, after), model);
      told.note(model, before, after, empty, sql);
    }
  }

  /** What has been changed since may not go with what it pointed to before. */
  private static void refuse(Optional<FieldError> broken, Model model) {
    broken.ifPresent(fault -> {
      throw CannotUndo.because(fault, model);
    });
  }

  private Judgement judgement() {
    return new Judgement(store, scope.caller(), sql);
  }

  private void update(Model model, Entry before, Map<String, Object> columns) {
    try {
      new RecordSql(model, EVERYTHING, store.database().clock())
          .update(before, columns, store.database().clock().instant())
          .execute(sql);
    } catch (ConstraintViolation e) {
      throw CannotUndo.because(e, model);
    }
  }

  private Entry stored(Model model, String id) {
    return new RecordSql(model, EVERYTHING, store.database().clock())
        .byId(id)
        .one(sql)
        .map(form(model)::entry)
        .orElseThrow();
  }

  private RecordForm form(Model model) {
    return new RecordForm(model, store.secrets());
  }
}
