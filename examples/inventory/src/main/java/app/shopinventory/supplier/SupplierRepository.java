package app.shopinventory.supplier;

import app.shopinventory.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link Supplier} records that the acting user may work with. */
public final class SupplierRepository {
  private final Records records;

  public SupplierRepository(Records records) {
    this.records = records;
  }

  public Optional<Supplier> find(String id) {
    return records.find(id).map(Supplier::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Supplier get(String id) {
    return Supplier.of(records.get(id));
  }

  /** Oldest first. */
  public List<Supplier> all() {
    return records.all().stream().map(Supplier::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Supplier create(SupplierDraft draft) {
    return Supplier.of(records.create(draft.values()));
  }

  public Supplier update(String id, SupplierDraft draft) {
    return Supplier.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Supplier record) {
    return records.link(record.id());
  }
}
