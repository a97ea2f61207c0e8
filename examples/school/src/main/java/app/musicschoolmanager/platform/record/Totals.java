package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.sql.ConditionSql;
import app.musicschoolmanager.platform.record.sql.RecordSql;
import app.musicschoolmanager.platform.rule.Occasion;
import app.musicschoolmanager.platform.rule.Total;
import app.musicschoolmanager.platform.rule.Write;
import app.musicschoolmanager.platform.web.Invalid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps totals right when the records change that they count or sum up, in the same transaction. A
 * change that would make a total break a rule is refused.
 */
record Totals(RecordStore store, ChangeNotes notes, Caller caller, Sql connection) {
  private static final Scope EVERYTHING = new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE);

  /**
   * A record has been written.
   *
   * @param before null if it is new
   * @param after null if it is gone
   */
  void follow(Model model, Entry before, Entry after) {
    touched(model, before, after).forEach(this::settle);
  }

  /**
   * A record has come back with others: what sums it up does so again, and it sums up what is there
   * by now.
   *
   * @param settled the totals that are right again, which grow by these
   */
  void recount(Model model, Entry entry, Set<String> settled) {
    Stream<Sum> own =
        totals(model).stream()
            .map(total -> new Sum(model, total, store.models().get(total.of()), entry.id()));
    Stream.concat(own, touched(model, null, entry))
        .filter(sum -> settled.add(sum.key()))
        .forEach(this::settle);
  }

  /** A total of one record. */
  private record Sum(Model summing, Total total, Model summed, String id) {

    String key() {
      return total.field() + " " + id;
    }
  }

  private Stream<Sum> touched(Model model, Entry before, Entry after) {
    List<Sum> touched = new ArrayList<>();
    for (Model summing : store.models().all()) {
      for (Total total : totals(summing)) {
        if (total.of().equals(model.name()) && isTouched(total, model, before, after)) {
          Stream.of(before, after)
              .filter(Objects::nonNull)
              .map(entry -> entry.values().text(total.by()))
              .filter(Objects::nonNull)
              .distinct()
              .forEach(id -> touched.add(new Sum(summing, total, model, id)));
        }
      }
    }
    return touched.stream();
  }

  private static List<Total> totals(Model model) {
    return model.rules().stream().filter(Total.class::isInstance).map(Total.class::cast).toList();
  }

  private boolean isTouched(Total total, Model model, Entry before, Entry after) {
    if (before == null || after == null) {
      return true;
    }
    Occasion occasion = Occasion.alone(store.database().clock());
    return total.isTouchedBy(new Write(model, before.values(), after.values(), occasion));
  }

  private void settle(Sum sum) {
    Model summing = sum.summing();
    Total total = sum.total();
    Entry before = stored(summing, sum.id());
    if (before == null) {
      return; // it goes, too
    }
    Field field = summing.field(total.field()).orElseThrow();
    Object value =
        new ConditionSql(sum.summed(), store.database().clock())
            .total(total, field, sum.id(), connection);
    if (Objects.equals(value, before.values().get(field.name()))) {
      return;
    }
    Judgement.Verdict verdict =
        new Judgement(store, caller, connection).ofTotal(summing, before, total, value);
    verdict.faults().stream()
        .findFirst()
        .ifPresent(fault -> {
          String text = summing.label() + ": " + fault.message();
          throw new Invalid(FieldError.of(total.by(), "check", text));
        });
    write(summing, before, verdict.values());
  }

  private void write(Model model, Entry before, Values values) {
    RecordForm form = new RecordForm(model, store.secrets());
    List<Field> written =
        model.fields().stream()
            .filter(it -> values.has(it.name()))
            .filter(it -> !Objects.equals(before.values().get(it.name()), values.get(it.name())))
            .toList();
    Instant now = store.database().clock().instant();
    new RecordSql(model, EVERYTHING, store.database().clock())
        .update(before, form.columns(before.id(), written, values), now)
        .execute(connection);
    Entry after = stored(model, before.id());
    notes.entailed().note(model, before, after, written, connection);
    follow(model, before, after);
  }

  private Entry stored(Model model, String id) {
    return new Judgement(store, caller, connection).stored(model, id).orElse(null);
  }
}
