package org.example.makerspace.guestentry;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link GuestEntry} records that the acting user may work with. */
public final class GuestEntryRepository {
  private final Records records;

  public GuestEntryRepository(Records records) {
    this.records = records;
  }

  public Optional<GuestEntry> find(String id) {
    return records.find(id).map(GuestEntry::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public GuestEntry get(String id) {
    return GuestEntry.of(records.get(id));
  }

  /** Oldest first. */
  public List<GuestEntry> all() {
    return records.all().stream().map(GuestEntry::of).toList();
  }

  public long count() {
    return records.count();
  }

  public GuestEntry create(GuestEntryDraft draft) {
    return GuestEntry.of(records.create(draft.values()));
  }

  public GuestEntry update(String id, GuestEntryDraft draft) {
    return GuestEntry.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(GuestEntry record) {
    return records.link(record.id());
  }
}
