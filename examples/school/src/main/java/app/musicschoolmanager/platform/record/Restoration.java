package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.ConstraintViolation;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.record.sql.Clause;
import app.musicschoolmanager.platform.record.sql.RecordSql;
import app.musicschoolmanager.platform.web.Forbidden;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.NotFound;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Undoes a deletion step by step, the last one first, and tells of each record that it brings back.
 * What comes back is judged as if whoever takes it back made it now, except for what it would have
 * broken already if it had come back at once.
 */
record Restoration(RecordStore store, Scope scope, Sql sql) {
  private static final Scope EVERYTHING = new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE);

  private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

  /** What a deletion did to one record. */
  private record Step(String id, Model model, String recordId, boolean isWhole, JsonNode kept) {

    boolean isByHand() {
      return Journal.isByHand(kept);
    }

    /** What the record is called, if they know who take it back, else null. */
    String title() {
      Field display = model.displayField();
      return isByHand() && display.isTextual()
          ? kept.path(Journal.ROW).path(display.column()).textValue()
          : null;
    }
  }

  /** What a record breaks that comes back by a step. */
  private record Breach(Step step, FieldError fault) {

    boolean isExcused() {
      return Journal.excuses(step.kept(), fault);
    }

    CannotUndo refusal() {
      return CannotUndo.because(fault, step.model(), step.title());
    }
  }

  /** Brings all of it back, for somebody who may still change what they have deleted. */
  void of(Trash.Deleted deletion) {
    List<Step> steps = steps(deletion.id());
    List<Breach> breaches = played(steps);
    // Whoever would not see what comes back is told only that, and nothing of what others have.
    requireSight(store.models().get(deletion.model()), steps);
    breaches.stream()
        .filter(breach -> !breach.isExcused())
        .findFirst()
        .ifPresent(breach -> {
          throw breach.refusal();
        });
  }

  /**
   * Notes what a deletion would break if it were taken back at once, for that is nothing that has
   * happened since. It is tried, and nothing of the trial is kept.
   */
  void rehearse(String deletionId) {
    List<Breach> breaches = new ArrayList<>();
    sql.execute("SAVEPOINT \"return\"");
    try {
      breaches.addAll(new Restoration(store.unheard(), scope, sql).played(steps(deletionId)));
    } catch (CannotUndo e) {
      LOG.debug("What is deleted could not even come back at once: {}", e.getMessage());
    }
    sql.execute("ROLLBACK TO \"return\"");
    sql.execute("RELEASE \"return\"");
    breaches.stream()
        .collect(Collectors.groupingBy(Breach::step))
        .forEach((step, all) ->
            Journal.excuse(step.id(), step.kept(), all.stream().map(Breach::fault).toList(), sql));
  }

  private List<Step> steps(String deletionId) {
    return sql
        .query(
            "SELECT * FROM \"deleted_record\" WHERE \"deletion_id\" = ? ORDER BY \"id\" DESC",
            deletionId)
        .stream()
        .map(row ->
            new Step(
                row.text("id"),
                store.models().get(row.text("model")),
                row.text("record_id"),
                row.text("step").equals("deleted"),
                Trash.json(row.text("kept"))))
        .toList();
  }

  /** Undoes all steps; totals follow once a chosen record is back with all that went with it. */
  private List<Breach> played(List<Step> steps) {
    List<Breach> breaches = new ArrayList<>();
    List<Step> together = new ArrayList<>();
    for (Step step : steps) {
      if (step.isByHand()) {
        settleTotals(together);
        together.clear();
      }
      List<FieldError> faults = step.isWhole() ? bringBack(step) : pointAgain(step);
      faults.forEach(fault -> breaches.add(new Breach(step, fault)));
      together.add(step);
    }
    settleTotals(together);
    return breaches;
  }

  private void requireSight(Model model, List<Step> steps) {
    if (scope.memberIn(model).isEmpty()) {
      return;
    }
    List<Step> chosen = steps.stream().filter(Step::isByHand).toList();
    if (!chosen.stream().allMatch(step -> leads(step, model.visibleTo()))) {
      throw new NotFound();
    }
    if (!chosen.stream().allMatch(step -> leads(step, model.writableTo()))) {
      throw new Forbidden("You may no longer change what you have deleted.");
    }
  }

  private boolean leads(Step step, List<Way> ways) {
    return new RecordSql(step.model(), scope, store.database().clock())
        .leading(step.recordId(), ways)
        .one(sql)
        .isPresent();
  }

  /** All totals of what came back together, each of them once. */
  private void settleTotals(List<Step> together) {
    Totals totals = new Totals(store, notes(), scope.caller(), sql);
    Set<String> settled = new HashSet<>();
    for (Step step : together.stream().filter(Step::isWhole).toList()) {
      try {
        totals.recount(step.model(), stored(step.model(), step.recordId()), settled);
      } catch (Invalid broken) {
        throw new Breach(step, broken.errors().getFirst()).refusal();
      }
    }
  }

  private ChangeNotes notes() {
    return ChangeNotes.of(store, scope);
  }

  private List<FieldError> bringBack(Step step) {
    Model model = step.model();
    try {
      insert(model.table(), step.kept().get(Journal.ROW));
      step.kept().path(Journal.PERSONAL).forEach(row -> insert(model.personalTable(), row));
    } catch (ConstraintViolation e) {
      throw CannotUndo.because(e, model, step.title());
    }
    Entry entry = stored(model, step.recordId());
    ChangeNotes told = step.isByHand() ? notes() : notes().entailed();
    told.note(model, null, entry, List.of(), sql);
    List<FieldError> faults = new ArrayList<>(judgement().ofReturn(model, entry));
    if (step.isByHand()) {
      faults.addAll(new RecordChecks(store, model, scope).ofReturn(entry, sql));
    }
    return faults;
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
  private List<FieldError> pointAgain(Step step) {
    Model model = step.model();
    String id = step.recordId();
    JsonNode kept = step.kept();
    RecordSql records = new RecordSql(model, EVERYTHING, store.database().clock());
    Entry before = records.byId(id).one(sql).map(form(model)::entry).orElse(null);
    if (before == null) {
      return List.of();
    }
    List<Field> empty =
        model.fields().stream()
            .filter(field -> kept.has(field.name()))
            .filter(field -> before.values().get(field.name()) == null)
            .toList();
    Map<String, Object> columns = new LinkedHashMap<>();
    empty.forEach(field -> columns.put(field.column(), kept.get(field.name()).textValue()));
    if (columns.isEmpty()) {
      return List.of();
    }
    update(model, before, columns);
    Entry after = stored(model, id);
    notes().entailed().note(model, before, after, empty, sql);
    return judgement().ofChange(model, before, after);
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
      throw CannotUndo.because(e, model, null);
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
