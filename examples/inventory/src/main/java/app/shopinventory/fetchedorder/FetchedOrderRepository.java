package app.shopinventory.fetchedorder;

import app.shopinventory.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link FetchedOrder} records that the acting user may work with. */
public final class FetchedOrderRepository {
  private final Records records;

  public FetchedOrderRepository(Records records) {
    this.records = records;
  }

  public Optional<FetchedOrder> find(String id) {
    return records.find(id).map(FetchedOrder::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public FetchedOrder get(String id) {
    return FetchedOrder.of(records.get(id));
  }

  /** Oldest first. */
  public List<FetchedOrder> all() {
    return records.all().stream().map(FetchedOrder::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<FetchedOrder> findByOrderId(String value) {
    return records.findOne("orderId", value).map(FetchedOrder::of);
  }

  public FetchedOrder create(FetchedOrderDraft draft) {
    return FetchedOrder.of(records.create(draft.values()));
  }

  public FetchedOrder update(String id, FetchedOrderDraft draft) {
    return FetchedOrder.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(FetchedOrder record) {
    return records.link(record.id());
  }
}
