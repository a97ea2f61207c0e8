package com.example.app.customer;

import com.example.app.platform.model.Values;

/** A new {@link Customer}, or a change to one: only what is set here is written. */
public final class CustomerDraft {
  private Values values = Values.none();

  CustomerDraft() {}

  public CustomerDraft name(String value) {
    return set("name", value);
  }

  public CustomerDraft email(String value) {
    return set("email", value);
  }

  public CustomerDraft website(String value) {
    return set("website", value);
  }

  public CustomerDraft kind(Customer.Kind value) {
    return set("kind", value == null ? null : value.value());
  }

  public CustomerDraft active(boolean value) {
    return set("active", value);
  }

  public CustomerDraft portalToken(String value) {
    return set("portalToken", value);
  }

  public CustomerDraft notes(String value) {
    return set("notes", value);
  }

  Values values() {
    return values;
  }

  private CustomerDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
