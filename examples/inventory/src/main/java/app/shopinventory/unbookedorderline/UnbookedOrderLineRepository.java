package app.shopinventory.unbookedorderline;

import app.shopinventory.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link UnbookedOrderLine} records that the acting user may work with. */
public final class UnbookedOrderLineRepository {
  private final Records records;

  public UnbookedOrderLineRepository(Records records) {
    this.records = records;
  }

  public Optional<UnbookedOrderLine> find(String id) {
    return records.find(id).map(UnbookedOrderLine::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public UnbookedOrderLine get(String id) {
    return UnbookedOrderLine.of(records.get(id));
  }

  /** Oldest first. */
  public List<UnbookedOrderLine> all() {
    return records.all().stream().map(UnbookedOrderLine::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<UnbookedOrderLine> findByOrderLineId(String value) {
    return records.findOne("orderLineId", value).map(UnbookedOrderLine::of);
  }

  public List<UnbookedOrderLine> findByReason(UnbookedOrderLine.Reason value) {
    return records.findBy("reason", value == null ? null : value.value()).stream()
        .map(UnbookedOrderLine::of)
        .toList();
  }

  public UnbookedOrderLine create(UnbookedOrderLineDraft draft) {
    return UnbookedOrderLine.of(records.create(draft.values()));
  }

  public UnbookedOrderLine update(String id, UnbookedOrderLineDraft draft) {
    return UnbookedOrderLine.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(UnbookedOrderLine record) {
    return records.link(record.id());
  }
}
