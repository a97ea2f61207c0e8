package app.shopinventory.supplier;

import app.shopinventory.platform.model.Values;

/** A new {@link Supplier}, or a change to one: only what is set here is written. */
public final class SupplierDraft {
  private Values values = Values.none();

  SupplierDraft() {}

  public SupplierDraft name(String value) {
    return set("name", value);
  }

  public SupplierDraft email(String value) {
    return set("email", value);
  }

  public SupplierDraft phone(String value) {
    return set("phone", value);
  }

  public SupplierDraft deliveryDays(Long value) {
    return set("deliveryDays", value);
  }

  Values values() {
    return values;
  }

  private SupplierDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
