package org.example.makerspace.casemodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Values;

/** Something broken that somebody brings to the repair café, and how far its repair has come. */
public record Case(
    String id,
    String ownerId,
    String title,
    Status status,
    String machine,
    String partOf,
    BigDecimal estimate,
    BigDecimal hours,
    LocalDate dueOn,
    Instant pickedUpAt,
    boolean urgent,
    String contact,
    String manual,
    String notes,
    JsonNode measurements,
    String photo,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Status". */
  public enum Status implements Option.Constant {
    IN_PROGRESS("in-progress", "In progress"),
    WAITING("waiting", "Waiting for parts"),
    DONE("done", "Done");

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
  public static CaseDraft draft() {
    return new CaseDraft();
  }

  static Case of(Entry entry) {
    Values values = entry.values();
    return new Case(
        entry.id(),
        entry.ownerId(),
        values.text("title"),
        Status.of(values.text("status")),
        values.text("machine"),
        values.text("partOf"),
        values.decimal("estimate"),
        values.decimal("hours"),
        values.date("dueOn"),
        values.instant("pickedUpAt"),
        values.flag("urgent"),
        values.text("contact"),
        values.text("manual"),
        values.text("notes"),
        values.json("measurements"),
        values.text("photo"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
