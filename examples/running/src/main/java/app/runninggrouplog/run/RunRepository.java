package app.runninggrouplog.run;

import app.runninggrouplog.platform.record.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The {@link Run} records that the acting user may work with. */
public final class RunRepository {
  private final Records records;

  public RunRepository(Records records) {
    this.records = records;
  }

  public Optional<Run> find(String id) {
    return records.find(id).map(Run::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Run get(String id) {
    return Run.of(records.get(id));
  }

  /** Oldest first. */
  public List<Run> all() {
    return records.all().stream().map(Run::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Run> findByDate(LocalDate value) {
    return records.findBy("date", value).stream().map(Run::of).toList();
  }

  public List<Run> findByRunner(String value) {
    return records.findBy("runner", value).stream().map(Run::of).toList();
  }

  public List<Run> findByFeeling(Run.Feeling value) {
    return records.findBy("feeling", value == null ? null : value.value()).stream()
        .map(Run::of)
        .toList();
  }

  public Run create(RunDraft draft) {
    return Run.of(records.create(draft.values()));
  }

  public Run update(String id, RunDraft draft) {
    return Run.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Run record) {
    return records.link(record.id());
  }
}
