package org.example.makerspace.event;

import java.math.BigDecimal;
import java.time.Instant;
import org.example.makerspace.platform.model.Values;

/** A new {@link Event}, or a change to one: only what is set here is written. */
public final class EventDraft {
  private Values values = Values.none();

  EventDraft() {}

  public EventDraft topic(String value) {
    return set("topic", value);
  }

  public EventDraft startsAt(Instant value) {
    return set("startsAt", value);
  }

  public EventDraft places(Long value) {
    return set("places", value);
  }

  public EventDraft fee(BigDecimal value) {
    return set("fee", value);
  }

  public EventDraft announcement(String value) {
    return set("announcement", value);
  }

  Values values() {
    return values;
  }

  private EventDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
