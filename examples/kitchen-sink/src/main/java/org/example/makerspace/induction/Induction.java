package org.example.makerspace.induction;

import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** Who has been shown how to use which machine; kept by administrators alone. */
public record Induction(
    String id,
    String person,
    String machine,
    LocalDate givenOn,
    String signature,
    LocalDate validUntil,
    Long years,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static InductionDraft draft() {
    return new InductionDraft();
  }

  static Induction of(Entry entry) {
    Values values = entry.values();
    return new Induction(
        entry.id(),
        values.text("person"),
        values.text("machine"),
        values.date("givenOn"),
        values.text("signature"),
        values.date("validUntil"),
        values.integer("years"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
