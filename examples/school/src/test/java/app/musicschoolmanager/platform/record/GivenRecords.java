package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.rule.Computed;
import app.musicschoolmanager.platform.rule.Demand;
import app.musicschoolmanager.platform.rule.Derivation;
import app.musicschoolmanager.platform.rule.NoOverlap;
import app.musicschoolmanager.platform.rule.OnlyOnce;
import app.musicschoolmanager.platform.rule.RecordCheck;
import app.musicschoolmanager.platform.rule.Rule;
import app.musicschoolmanager.platform.rule.Total;
import app.musicschoolmanager.platform.rule.Write;
import app.musicschoolmanager.platform.rule.term.Moment;
import app.musicschoolmanager.platform.web.Invalid;
import java.util.List;
import java.util.Set;

/**
 * Records that are there when a story begins. They may be in any state, with what the app has noted
 * of how they came there; so only what they are together is held against the rules, not the order
 * in which they are put there.
 */
public record GivenRecords(RecordStore store) {

  /** The records of a model, to put some there of which these fields are given. */
  public Records of(Model model, Set<String> given, Scope scope) {
    List<Model> lenient =
        store.models().all().stream().map(it -> under(entailed(it.rules()), it)).toList();
    RecordStore open =
        new RecordStore(
            store.database(),
            new ModelRegistry(lenient),
            store.indexes(),
            store.secrets(),
            store.files(),
            store.recorder(),
            store.links(),
            Via.START,
            store.language());
    return open.records(under(notGiven(model.rules(), given), model), scope);
  }

  /** The same model under other rules. */
  public static Model under(List<Rule> rules, Model model) {
    return new Model(
        model.name(),
        model.label(),
        model.labelPlural(),
        model.description(),
        model.scoping(),
        model.readableBy(),
        model.writableBy(),
        model.fields(),
        model.uniques(),
        model.indexes(),
        rules,
        model.visibleTo(),
        model.open(),
        model.list(),
        model.display(),
        model.single());
  }

  /** What follows from others, and what is about all records of a model. */
  private static List<Rule> entailed(List<Rule> rules) {
    return rules.stream()
        .filter(rule ->
            switch (rule) {
              case NoOverlap among -> true;
              case OnlyOnce among -> true;
              case Demand ofOne -> false;
              case Derivation noted -> true;
            })
        .toList();
  }

  private static List<Rule> notGiven(List<Rule> rules, Set<String> given) {
    return entailed(rules).stream()
        .filter(rule ->
            switch (rule) {
              case Total total -> true;
              case Computed computed -> true;
              case Derivation noted -> !given.contains(noted.field());
              default -> true;
            })
        .toList();
  }

  /**
   * Holds one of them against what its model checks, now that all are there that it counts. What a
   * check says of the record that a reference leads to, or of the time, was judged when this one
   * was written.
   *
   * @throws Invalid if it could not be
   */
  public void check(Model model, String id, Caller writer) {
    List<FieldError> faults =
        store
            .database()
            .read(sql -> {
              Judgement judgement = new Judgement(store, writer, sql);
              Entry entry = judgement.stored(model, id).orElseThrow();
              return faults(judgement.standing(model, entry));
            });
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }

  private static List<FieldError> faults(Write standing) {
    return standing.model().rules().stream()
        .filter(RecordCheck.class::isInstance)
        .map(RecordCheck.class::cast)
        .filter(GivenRecords::isLasting)
        .flatMap(check -> check.faults(standing).stream())
        .toList();
  }

  private static boolean isLasting(RecordCheck check) {
    return check
        .conditions()
        .allMatch(condition ->
            condition.paths().noneMatch(path -> path.contains("."))
                && condition.values().stream().allMatch(it -> Moment.moving(it).isEmpty()));
  }
}
