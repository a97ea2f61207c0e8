package app.musicschoolmanager.attendance;

import app.musicschoolmanager.platform.record.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The {@link Attendance} records that the acting user may work with. */
public final class AttendanceRepository {
  private final Records records;

  public AttendanceRepository(Records records) {
    this.records = records;
  }

  public Optional<Attendance> find(String id) {
    return records.find(id).map(Attendance::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Attendance get(String id) {
    return Attendance.of(records.get(id));
  }

  /** Oldest first. */
  public List<Attendance> all() {
    return records.all().stream().map(Attendance::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Attendance> findByChild(String value) {
    return records.findBy("child", value).stream().map(Attendance::of).toList();
  }

  public List<Attendance> findByDay(LocalDate value) {
    return records.findBy("day", value).stream().map(Attendance::of).toList();
  }

  public List<Attendance> findByChildStatus(Attendance.ChildStatus value) {
    return records.findBy("childStatus", value == null ? null : value.value()).stream()
        .map(Attendance::of)
        .toList();
  }

  public Attendance create(AttendanceDraft draft) {
    return Attendance.of(records.create(draft.values()));
  }

  public Attendance update(String id, AttendanceDraft draft) {
    return Attendance.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Attendance record) {
    return records.link(record.id());
  }
}
