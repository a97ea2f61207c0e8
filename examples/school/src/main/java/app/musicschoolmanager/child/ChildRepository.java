package app.musicschoolmanager.child;

import app.musicschoolmanager.platform.record.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The {@link Child} records that the acting user may work with. */
public final class ChildRepository {
  private final Records records;

  public ChildRepository(Records records) {
    this.records = records;
  }

  public Optional<Child> find(String id) {
    return records.find(id).map(Child::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Child get(String id) {
    return Child.of(records.get(id));
  }

  /** Oldest first. */
  public List<Child> all() {
    return records.all().stream().map(Child::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Child> findByBirthday(LocalDate value) {
    return records.findBy("birthday", value).stream().map(Child::of).toList();
  }

  public List<Child> findByInstrument(Child.Instrument value) {
    return records.findBy("instrument", value == null ? null : value.value()).stream()
        .map(Child::of)
        .toList();
  }

  public List<Child> findByTeacher(String value) {
    return records.findBy("teacher", value).stream().map(Child::of).toList();
  }

  public List<Child> findByLessonWeekday(Child.LessonWeekday value) {
    return records.findBy("lessonWeekday", value == null ? null : value.value()).stream()
        .map(Child::of)
        .toList();
  }

  public List<Child> findByFirstParent(String value) {
    return records.findBy("firstParent", value).stream().map(Child::of).toList();
  }

  public List<Child> findBySecondParent(String value) {
    return records.findBy("secondParent", value).stream().map(Child::of).toList();
  }

  public List<Child> findByStatus(Child.Status value) {
    return records.findBy("status", value == null ? null : value.value()).stream()
        .map(Child::of)
        .toList();
  }

  public Child create(ChildDraft draft) {
    return Child.of(records.create(draft.values()));
  }

  public Child update(String id, ChildDraft draft) {
    return Child.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Child record) {
    return records.link(record.id());
  }
}
