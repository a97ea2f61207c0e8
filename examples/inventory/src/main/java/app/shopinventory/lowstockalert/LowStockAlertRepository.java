package app.shopinventory.lowstockalert;

import app.shopinventory.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link LowStockAlert} records that the acting user may work with. */
public final class LowStockAlertRepository {
  private final Records records;

  public LowStockAlertRepository(Records records) {
    this.records = records;
  }

  public Optional<LowStockAlert> find(String id) {
    return records.find(id).map(LowStockAlert::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public LowStockAlert get(String id) {
    return LowStockAlert.of(records.get(id));
  }

  /** Oldest first. */
  public List<LowStockAlert> all() {
    return records.all().stream().map(LowStockAlert::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<LowStockAlert> findByProduct(String value) {
    return records.findBy("product", value).stream().map(LowStockAlert::of).toList();
  }

  public List<LowStockAlert> findByStatus(LowStockAlert.Status value) {
    return records.findBy("status", value == null ? null : value.value()).stream()
        .map(LowStockAlert::of)
        .toList();
  }

  public LowStockAlert create(LowStockAlertDraft draft) {
    return LowStockAlert.of(records.create(draft.values()));
  }

  public LowStockAlert update(String id, LowStockAlertDraft draft) {
    return LowStockAlert.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(LowStockAlert record) {
    return records.link(record.id());
  }
}
