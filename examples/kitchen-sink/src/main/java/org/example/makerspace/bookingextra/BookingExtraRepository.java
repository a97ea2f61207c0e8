package org.example.makerspace.bookingextra;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link BookingExtra} records that the acting user may work with. */
public final class BookingExtraRepository {
  private final Records records;

  public BookingExtraRepository(Records records) {
    this.records = records;
  }

  public Optional<BookingExtra> find(String id) {
    return records.find(id).map(BookingExtra::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public BookingExtra get(String id) {
    return BookingExtra.of(records.get(id));
  }

  /** Oldest first. */
  public List<BookingExtra> all() {
    return records.all().stream().map(BookingExtra::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<BookingExtra> findByBooking(String value) {
    return records.findBy("booking", value).stream().map(BookingExtra::of).toList();
  }

  public BookingExtra create(BookingExtraDraft draft) {
    return BookingExtra.of(records.create(draft.values()));
  }

  public BookingExtra update(String id, BookingExtraDraft draft) {
    return BookingExtra.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(BookingExtra record) {
    return records.link(record.id());
  }
}
