package org.example.makerspace.stockmovement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link StockMovement} records that the acting user may work with. */
public final class StockMovementRepository {
  private final Records records;

  public StockMovementRepository(Records records) {
    this.records = records;
  }

  public Optional<StockMovement> find(String id) {
    return records.find(id).map(StockMovement::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public StockMovement get(String id) {
    return StockMovement.of(records.get(id));
  }

  /** Oldest first. */
  public List<StockMovement> all() {
    return records.all().stream().map(StockMovement::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<StockMovement> findByCode(String value) {
    return records.findOne("code", value).map(StockMovement::of);
  }

  public List<StockMovement> findByItem(String value) {
    return records.findBy("item", value).stream().map(StockMovement::of).toList();
  }

  public List<StockMovement> findByRepair(String value) {
    return records.findBy("repair", value).stream().map(StockMovement::of).toList();
  }

  public List<StockMovement> findByDay(LocalDate value) {
    return records.findBy("day", value).stream().map(StockMovement::of).toList();
  }

  public List<StockMovement> findByDirection(StockMovement.Direction value) {
    return records.findBy("direction", value == null ? null : value.value()).stream()
        .map(StockMovement::of)
        .toList();
  }

  public List<StockMovement> findByChecked(Boolean value) {
    return records.findBy("checked", value).stream().map(StockMovement::of).toList();
  }

  public StockMovement create(StockMovementDraft draft) {
    return StockMovement.of(records.create(draft.values()));
  }

  /** Creates one that belongs to another user, which only a system-wide action may. */
  public StockMovement createFor(String userId, StockMovementDraft draft) {
    return StockMovement.of(records.createFor(userId, draft.values()));
  }

  public StockMovement update(String id, StockMovementDraft draft) {
    return StockMovement.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(StockMovement record) {
    return records.link(record.id());
  }
}
