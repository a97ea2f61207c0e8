package org.example.makerspace.subscriber;

import java.time.Instant;
import org.example.makerspace.platform.model.Values;

/** A new {@link Subscriber}, or a change to one: only what is set here is written. */
public final class SubscriberDraft {
  private Values values = Values.none();

  SubscriberDraft() {}

  public SubscriberDraft email(String value) {
    return set("email", value);
  }

  public SubscriberDraft name(String value) {
    return set("name", value);
  }

  public SubscriberDraft unsubscribed(boolean value) {
    return set("unsubscribed", value);
  }

  public SubscriberDraft unsubscribedAt(Instant value) {
    return set("unsubscribedAt", value);
  }

  Values values() {
    return values;
  }

  private SubscriberDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
