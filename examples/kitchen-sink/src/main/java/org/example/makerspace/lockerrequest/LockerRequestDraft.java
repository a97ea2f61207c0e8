package org.example.makerspace.lockerrequest;

import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Values;

/** A new {@link LockerRequest}, or a change to one: only what is set here is written. */
public final class LockerRequestDraft {
  private Values values = Values.none();

  LockerRequestDraft() {}

  public LockerRequestDraft reason(String value) {
    return set("reason", value);
  }

  public LockerRequestDraft askedBy(String value) {
    return set("askedBy", value);
  }

  public LockerRequestDraft decidedBy(String value) {
    return set("decidedBy", value);
  }

  public LockerRequestDraft state(LockerRequest.State value) {
    return set("state", value == null ? null : value.value());
  }

  public LockerRequestDraft askedAt(Instant value) {
    return set("askedAt", value);
  }

  public LockerRequestDraft until(LocalDate value) {
    return set("until", value);
  }

  Values values() {
    return values;
  }

  private LockerRequestDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
