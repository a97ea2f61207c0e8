package org.example.makerspace.room;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link Room} records that the acting user may work with. */
public final class RoomRepository {
  private final Records records;

  public RoomRepository(Records records) {
    this.records = records;
  }

  public Optional<Room> find(String id) {
    return records.find(id).map(Room::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Room get(String id) {
    return Room.of(records.get(id));
  }

  /** Oldest first. */
  public List<Room> all() {
    return records.all().stream().map(Room::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<Room> findByName(String value) {
    return records.findOne("name", value).map(Room::of);
  }

  public Room create(RoomDraft draft) {
    return Room.of(records.create(draft.values()));
  }

  public Room update(String id, RoomDraft draft) {
    return Room.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Room record) {
    return records.link(record.id());
  }
}
