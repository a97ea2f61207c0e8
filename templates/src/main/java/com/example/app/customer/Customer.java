package com.example.app.customer;

import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Option;
import com.example.app.platform.model.Values;
import java.time.Instant;

/** Somebody to whom invoices are written. */
public record Customer(
    String id,
    String name,
    String email,
    String website,
    Kind kind,
    boolean active,
    String notes,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Kind". */
  public enum Kind implements Option.Constant {
    BUSINESS("business", "Business"),
    PRIVATE("private", "Private");

    private final String value;
    private final String label;

    Kind(String value, String label) {
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

    static Kind of(String value) {
      for (Kind choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static CustomerDraft draft() {
    return new CustomerDraft();
  }

  static Customer of(Entry entry) {
    Values values = entry.values();
    return new Customer(
        entry.id(),
        values.text("name"),
        values.text("email"),
        values.text("website"),
        Kind.of(values.text("kind")),
        values.flag("active"),
        values.text("notes"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
