package app.shopinventory.platform.record;

import app.shopinventory.platform.auth.Caller;
import app.shopinventory.platform.db.Sql;
import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.FieldError;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Values;
import app.shopinventory.platform.record.sql.ConditionSql;
import app.shopinventory.platform.rule.Occasion;
import app.shopinventory.platform.rule.Others;
import app.shopinventory.platform.rule.Write;
import app.shopinventory.platform.web.Conflict;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds writes against the rules of their models, within the transaction that writes. */
record Judgement(RecordStore store, Caller caller, Sql connection) {

  /** What a record would break once it has these values too. */
  List<FieldError> ofChange(Model model, Entry before, Values changes) {
    Map<String, Object> after = new HashMap<>(before.values().asMap());
    after.putAll(changes.asMap());
    Occasion occasion = occasion(model, before.id(), before.ownerId());
    return new Write(model, before.values(), Values.of(after), occasion).faults();
  }

  /** What a new record would break. */
  List<FieldError> ofCreation(Model model, Values values, String ownerId) {
    return new Write(model, null, values, occasion(model, null, ownerId)).faults();
  }

  /** What a record breaks that comes back after it was deleted. */
  Optional<FieldError> ofReturn(Model model, Entry entry) {
    return standing(model, entry).faultsOfReturn().stream().findFirst();
  }

  /** Refuses to delete what a rule keeps. */
  void requireDeletable(Model model, Entry entry) {
    standing(model, entry)
        .keeper()
        .ifPresent(rule -> {
          throw new Conflict(model.label() + ": " + rule.message());
        });
  }

  private Write standing(Model model, Entry entry) {
    Occasion occasion = occasion(model, entry.id(), entry.ownerId());
    return new Write(model, null, entry.values(), occasion);
  }

  private Occasion occasion(Model model, String id, String ownerId) {
    Clock clock = store.database().clock();
    ConditionSql rows = new ConditionSql(model, clock);
    Others others =
        (all, ofTheOwner) ->
            rows.any(all, id, ofTheOwner ? ownerId : null).one(connection).isPresent();
    return new Occasion(caller, others, clock);
  }
}
