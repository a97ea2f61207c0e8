package app.musicschoolmanager.missedlessonsalert;

import app.musicschoolmanager.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link MissedLessonsAlert} records that the acting user may work with. */
public final class MissedLessonsAlertRepository {
  private final Records records;

  public MissedLessonsAlertRepository(Records records) {
    this.records = records;
  }

  public Optional<MissedLessonsAlert> find(String id) {
    return records.find(id).map(MissedLessonsAlert::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public MissedLessonsAlert get(String id) {
    return MissedLessonsAlert.of(records.get(id));
  }

  /** Oldest first. */
  public List<MissedLessonsAlert> all() {
    return records.all().stream().map(MissedLessonsAlert::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<MissedLessonsAlert> findByChild(String value) {
    return records.findBy("child", value).stream().map(MissedLessonsAlert::of).toList();
  }

  public MissedLessonsAlert create(MissedLessonsAlertDraft draft) {
    return MissedLessonsAlert.of(records.create(draft.values()));
  }

  public MissedLessonsAlert update(String id, MissedLessonsAlertDraft draft) {
    return MissedLessonsAlert.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(MissedLessonsAlert record) {
    return records.link(record.id());
  }
}
