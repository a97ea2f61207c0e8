package app.musicschool.missedlessonalert;

import app.musicschool.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link MissedLessonAlert} records that the acting user may work with. */
public final class MissedLessonAlertRepository {
  private final Records records;

  public MissedLessonAlertRepository(Records records) {
    this.records = records;
  }

  public Optional<MissedLessonAlert> find(String id) {
    return records.find(id).map(MissedLessonAlert::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public MissedLessonAlert get(String id) {
    return MissedLessonAlert.of(records.get(id));
  }

  /** Oldest first. */
  public List<MissedLessonAlert> all() {
    return records.all().stream().map(MissedLessonAlert::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<MissedLessonAlert> findByChild(String value) {
    return records.findBy("child", value).stream().map(MissedLessonAlert::of).toList();
  }

  public MissedLessonAlert create(MissedLessonAlertDraft draft) {
    return MissedLessonAlert.of(records.create(draft.values()));
  }

  public MissedLessonAlert update(String id, MissedLessonAlertDraft draft) {
    return MissedLessonAlert.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(MissedLessonAlert record) {
    return records.link(record.id());
  }
}
