package com.example.app.invoice;

import com.example.app.platform.model.Values;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A new {@link Invoice}, or a change to one: only what is set here is written. */
public final class InvoiceDraft {
  private Values values = Values.none();

  InvoiceDraft() {}

  public InvoiceDraft number(String value) {
    return set("number", value);
  }

  public InvoiceDraft customer(String value) {
    return set("customer", value);
  }

  public InvoiceDraft status(Invoice.Status value) {
    return set("status", value == null ? null : value.value());
  }

  public InvoiceDraft total(BigDecimal value) {
    return set("total", value);
  }

  public InvoiceDraft taxRate(BigDecimal value) {
    return set("taxRate", value);
  }

  public InvoiceDraft dueOn(LocalDate value) {
    return set("dueOn", value);
  }

  public InvoiceDraft sentAt(Instant value) {
    return set("sentAt", value);
  }

  public InvoiceDraft reminders(long value) {
    return set("reminders", value);
  }

  public InvoiceDraft lines(JsonNode value) {
    return set("lines", value);
  }

  Values values() {
    return values;
  }

  private InvoiceDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
