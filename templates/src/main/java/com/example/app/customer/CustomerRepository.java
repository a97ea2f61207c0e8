package com.example.app.customer;

import com.example.app.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link Customer} records that the acting user may work with. */
public final class CustomerRepository {
  private final Records records;

  public CustomerRepository(Records records) {
    this.records = records;
  }

  public Optional<Customer> find(String id) {
    return records.find(id).map(Customer::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Customer get(String id) {
    return Customer.of(records.get(id));
  }

  /** Oldest first. */
  public List<Customer> all() {
    return records.all().stream().map(Customer::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<Customer> findByName(String value) {
    return records.findOne("name", value).map(Customer::of);
  }

  public List<Customer> findByKind(Customer.Kind value) {
    return records.findBy("kind", value == null ? null : value.value()).stream()
        .map(Customer::of)
        .toList();
  }

  public Customer create(CustomerDraft draft) {
    return Customer.of(records.create(draft.values()));
  }

  public Customer update(String id, CustomerDraft draft) {
    return Customer.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Customer record) {
    return records.link(record.id());
  }

  /** The secret "Portal token", to be used and never shown. */
  public Optional<String> revealPortalToken(String id) {
    return records.secret(id, "portalToken");
  }
}
