package org.example.makerspace.diary;

import java.time.Instant;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** What each caretaker writes down for themselves. Members see the page, and nothing on it. */
public record Diary(
    String id, String ownerId, String line, Boolean done, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static DiaryDraft draft() {
    return new DiaryDraft();
  }

  static Diary of(Entry entry) {
    Values values = entry.values();
    return new Diary(
        entry.id(),
        entry.ownerId(),
        values.text("line"),
        values.flag("done"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
