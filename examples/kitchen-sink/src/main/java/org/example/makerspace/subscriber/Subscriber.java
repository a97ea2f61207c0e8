package org.example.makerspace.subscriber;

import java.time.Instant;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** Who gets the newsletter. */
public record Subscriber(
    String id,
    String email,
    String name,
    boolean unsubscribed,
    Instant unsubscribedAt,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static SubscriberDraft draft() {
    return new SubscriberDraft();
  }

  static Subscriber of(Entry entry) {
    Values values = entry.values();
    return new Subscriber(
        entry.id(),
        values.text("email"),
        values.text("name"),
        values.flag("unsubscribed"),
        values.instant("unsubscribedAt"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
