package org.example.makerspace.subscriber;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link Subscriber} records that the acting user may work with. */
public final class SubscriberRepository {
  private final Records records;

  public SubscriberRepository(Records records) {
    this.records = records;
  }

  public Optional<Subscriber> find(String id) {
    return records.find(id).map(Subscriber::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Subscriber get(String id) {
    return Subscriber.of(records.get(id));
  }

  /** Oldest first. */
  public List<Subscriber> all() {
    return records.all().stream().map(Subscriber::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<Subscriber> findByEmail(String value) {
    return records.findOne("email", value).map(Subscriber::of);
  }

  public Subscriber create(SubscriberDraft draft) {
    return Subscriber.of(records.create(draft.values()));
  }

  public Subscriber update(String id, SubscriberDraft draft) {
    return Subscriber.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Subscriber record) {
    return records.link(record.id());
  }

  /** The address of the link "Unsubscribe" of a record, for whoever it is meant for. */
  public String unsubscribeLink(String id) {
    return records.link(id, "unsubscribe");
  }
}
