package org.example.makerspace.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link Event} records that the acting user may work with. */
public final class EventRepository {
  private final Records records;

  public EventRepository(Records records) {
    this.records = records;
  }

  public Optional<Event> find(String id) {
    return records.find(id).map(Event::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Event get(String id) {
    return Event.of(records.get(id));
  }

  /** Oldest first. */
  public List<Event> all() {
    return records.all().stream().map(Event::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Event> findByStartsAt(Instant value) {
    return records.findBy("startsAt", value).stream().map(Event::of).toList();
  }

  public Event create(EventDraft draft) {
    return Event.of(records.create(draft.values()));
  }

  public Event update(String id, EventDraft draft) {
    return Event.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Event record) {
    return records.link(record.id());
  }
}
