package org.example.makerspace.platform.record;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.example.makerspace.platform.auth.Caller;
import org.example.makerspace.platform.db.Sql;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.FieldError;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Values;
import org.example.makerspace.platform.record.sql.ConditionSql;
import org.example.makerspace.platform.rule.Occasion;
import org.example.makerspace.platform.rule.Others;
import org.example.makerspace.platform.rule.Write;
import org.example.makerspace.platform.web.Conflict;

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
