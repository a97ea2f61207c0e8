package org.example.makerspace.casemodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Values;

/** A new {@link Case}, or a change to one: only what is set here is written. */
public final class CaseDraft {
  private Values values = Values.none();

  CaseDraft() {}

  public CaseDraft title(String value) {
    return set("title", value);
  }

  public CaseDraft status(Case.Status value) {
    return set("status", value == null ? null : value.value());
  }

  public CaseDraft machine(String value) {
    return set("machine", value);
  }

  public CaseDraft partOf(String value) {
    return set("partOf", value);
  }

  public CaseDraft estimate(BigDecimal value) {
    return set("estimate", value);
  }

  public CaseDraft hours(BigDecimal value) {
    return set("hours", value);
  }

  public CaseDraft dueOn(LocalDate value) {
    return set("dueOn", value);
  }

  public CaseDraft pickedUpAt(Instant value) {
    return set("pickedUpAt", value);
  }

  public CaseDraft urgent(boolean value) {
    return set("urgent", value);
  }

  public CaseDraft contact(String value) {
    return set("contact", value);
  }

  public CaseDraft manual(String value) {
    return set("manual", value);
  }

  public CaseDraft notes(String value) {
    return set("notes", value);
  }

  public CaseDraft measurements(JsonNode value) {
    return set("measurements", value);
  }

  public CaseDraft unlockCode(String value) {
    return set("unlockCode", value);
  }

  Values values() {
    return values;
  }

  private CaseDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
