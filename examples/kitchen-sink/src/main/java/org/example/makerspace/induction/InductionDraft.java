package org.example.makerspace.induction;

import java.time.LocalDate;
import org.example.makerspace.platform.model.Values;

/** A new {@link Induction}, or a change to one: only what is set here is written. */
public final class InductionDraft {
  private Values values = Values.none();

  InductionDraft() {}

  public InductionDraft person(String value) {
    return set("person", value);
  }

  public InductionDraft machine(String value) {
    return set("machine", value);
  }

  public InductionDraft givenOn(LocalDate value) {
    return set("givenOn", value);
  }

  public InductionDraft years(Long value) {
    return set("years", value);
  }

  Values values() {
    return values;
  }

  private InductionDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
