package app.shopinventory.stockmovement;

import app.shopinventory.platform.record.Records;
import java.util.List;
import java.util.Optional;

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

  public List<StockMovement> findByProduct(String value) {
    return records.findBy("product", value).stream().map(StockMovement::of).toList();
  }

  public List<StockMovement> findByKind(StockMovement.Kind value) {
    return records.findBy("kind", value == null ? null : value.value()).stream()
        .map(StockMovement::of)
        .toList();
  }

  public Optional<StockMovement> findByShopifyOrderLine(String value) {
    return records.findOne("shopifyOrderLine", value).map(StockMovement::of);
  }

  public StockMovement create(StockMovementDraft draft) {
    return StockMovement.of(records.create(draft.values()));
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
