package com.example.app.invoice;

import com.example.app.platform.record.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The {@link Invoice} records that the acting user may work with. */
public final class InvoiceRepository {
  private final Records records;

  public InvoiceRepository(Records records) {
    this.records = records;
  }

  public Optional<Invoice> find(String id) {
    return records.find(id).map(Invoice::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Invoice get(String id) {
    return Invoice.of(records.get(id));
  }

  /** Oldest first. */
  public List<Invoice> all() {
    return records.all().stream().map(Invoice::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<Invoice> findByNumber(String value) {
    return records.findOne("number", value).map(Invoice::of);
  }

  public List<Invoice> findByCustomer(String value) {
    return records.findBy("customer", value).stream().map(Invoice::of).toList();
  }

  public List<Invoice> findByStatus(Invoice.Status value) {
    return records.findBy("status", value == null ? null : value.value()).stream()
        .map(Invoice::of)
        .toList();
  }

  public List<Invoice> findByDueOn(LocalDate value) {
    return records.findBy("dueOn", value).stream().map(Invoice::of).toList();
  }

  public Invoice create(InvoiceDraft draft) {
    return Invoice.of(records.create(draft.values()));
  }

  /** Creates one that belongs to another user, which only a system-wide action may. */
  public Invoice createFor(String userId, InvoiceDraft draft) {
    return Invoice.of(records.createFor(userId, draft.values()));
  }

  public Invoice update(String id, InvoiceDraft draft) {
    return Invoice.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Invoice record) {
    return records.link(record.id());
  }
}
