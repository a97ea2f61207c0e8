package app.musicschoolmanager.absence;

import app.musicschoolmanager.platform.record.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The {@link Absence} records that the acting user may work with. */
public final class AbsenceRepository {
  private final Records records;

  public AbsenceRepository(Records records) {
    this.records = records;
  }

  public Optional<Absence> find(String id) {
    return records.find(id).map(Absence::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Absence get(String id) {
    return Absence.of(records.get(id));
  }

  /** Oldest first. */
  public List<Absence> all() {
    return records.all().stream().map(Absence::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Absence> findByChild(String value) {
    return records.findBy("child", value).stream().map(Absence::of).toList();
  }

  public List<Absence> findByDay(LocalDate value) {
    return records.findBy("day", value).stream().map(Absence::of).toList();
  }

  public List<Absence> findByChildStatus(Absence.ChildStatus value) {
    return records.findBy("childStatus", value == null ? null : value.value()).stream()
        .map(Absence::of)
        .toList();
  }

  public Absence create(AbsenceDraft draft) {
    return Absence.of(records.create(draft.values()));
  }

  public Absence update(String id, AbsenceDraft draft) {
    return Absence.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Absence record) {
    return records.link(record.id());
  }
}
