package org.example.makerspace.guestentry;

import java.time.LocalDate;
import org.example.makerspace.platform.model.Values;

/** A new {@link GuestEntry}, or a change to one: only what is set here is written. */
public final class GuestEntryDraft {
  private Values values = Values.none();

  GuestEntryDraft() {}

  public GuestEntryDraft name(String value) {
    return set("name", value);
  }

  public GuestEntryDraft message(String value) {
    return set("message", value);
  }

  public GuestEntryDraft email(String value) {
    return set("email", value);
  }

  public GuestEntryDraft visitedOn(LocalDate value) {
    return set("visitedOn", value);
  }

  public GuestEntryDraft approved(boolean value) {
    return set("approved", value);
  }

  Values values() {
    return values;
  }

  private GuestEntryDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
