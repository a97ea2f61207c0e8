package org.example.makerspace.diary;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link Diary} records that the acting user may work with. */
public final class DiaryRepository {
  private final Records records;

  public DiaryRepository(Records records) {
    this.records = records;
  }

  public Optional<Diary> find(String id) {
    return records.find(id).map(Diary::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Diary get(String id) {
    return Diary.of(records.get(id));
  }

  /** Oldest first. */
  public List<Diary> all() {
    return records.all().stream().map(Diary::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Diary create(DiaryDraft draft) {
    return Diary.of(records.create(draft.values()));
  }

  /** Creates one that belongs to another user, which only a system-wide action may. */
  public Diary createFor(String userId, DiaryDraft draft) {
    return Diary.of(records.createFor(userId, draft.values()));
  }

  public Diary update(String id, DiaryDraft draft) {
    return Diary.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Diary record) {
    return records.link(record.id());
  }
}
