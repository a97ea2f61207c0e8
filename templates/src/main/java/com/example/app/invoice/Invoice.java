package com.example.app.invoice;

import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Option;
import com.example.app.platform.model.Values;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** An amount that a customer owes, and how far it has come. */
public record Invoice(
    String id,
    String ownerId,
    String number,
    String customer,
    Status status,
    BigDecimal total,
    BigDecimal taxRate,
    LocalDate dueOn,
    Instant sentAt,
    long reminders,
    JsonNode lines,
    String scan,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Status". */
  public enum Status implements Option.Constant {
    DRAFT("draft", "Draft"),
    SENT("sent", "Sent"),
    PAID("paid", "Paid");

    private final String value;
    private final String label;

    Status(String value, String label) {
      this.value = value;
      this.label = label;
    }

    @Override
    public String value() {
      return value;
    }

    @Override
    public String label() {
      return label;
    }

    static Status of(String value) {
      for (Status choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static InvoiceDraft draft() {
    return new InvoiceDraft();
  }

  static Invoice of(Entry entry) {
    Values values = entry.values();
    return new Invoice(
        entry.id(),
        entry.ownerId(),
        values.text("number"),
        values.text("customer"),
        Status.of(values.text("status")),
        values.decimal("total"),
        values.decimal("taxRate"),
        values.date("dueOn"),
        values.instant("sentAt"),
        values.integer("reminders"),
        values.json("lines"),
        values.text("scan"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
