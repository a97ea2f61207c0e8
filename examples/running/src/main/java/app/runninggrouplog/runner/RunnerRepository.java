package app.runninggrouplog.runner;

import app.runninggrouplog.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link Runner} records that the acting user may work with. */
public final class RunnerRepository {
  private final Records records;

  public RunnerRepository(Records records) {
    this.records = records;
  }

  public Optional<Runner> find(String id) {
    return records.find(id).map(Runner::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Runner get(String id) {
    return Runner.of(records.get(id));
  }

  /** Oldest first. */
  public List<Runner> all() {
    return records.all().stream().map(Runner::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<Runner> findByName(String value) {
    return records.findOne("name", value).map(Runner::of);
  }

  public Optional<Runner> findByEmail(String value) {
    return records.findOne("email", value).map(Runner::of);
  }

  public Runner create(RunnerDraft draft) {
    return Runner.of(records.create(draft.values()));
  }

  public Runner update(String id, RunnerDraft draft) {
    return Runner.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }
}
