package org.example.makerspace.booking;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link Booking} records that the acting user may work with. */
public final class BookingRepository {
  private final Records records;

  public BookingRepository(Records records) {
    this.records = records;
  }

  public Optional<Booking> find(String id) {
    return records.find(id).map(Booking::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Booking get(String id) {
    return Booking.of(records.get(id));
  }

  /** Oldest first. */
  public List<Booking> all() {
    return records.all().stream().map(Booking::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Booking> findByMachine(String value) {
    return records.findBy("machine", value).stream().map(Booking::of).toList();
  }

  public List<Booking> findByState(Booking.State value) {
    return records.findBy("state", value == null ? null : value.value()).stream()
        .map(Booking::of)
        .toList();
  }

  public Booking create(BookingDraft draft) {
    return Booking.of(records.create(draft.values()));
  }

  public Booking update(String id, BookingDraft draft) {
    return Booking.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Booking record) {
    return records.link(record.id());
  }
}
