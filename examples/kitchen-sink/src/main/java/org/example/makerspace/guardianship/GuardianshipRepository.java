package org.example.makerspace.guardianship;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link Guardianship} records that the acting user may work with. */
public final class GuardianshipRepository {
  private final Records records;

  public GuardianshipRepository(Records records) {
    this.records = records;
  }

  public Optional<Guardianship> find(String id) {
    return records.find(id).map(Guardianship::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Guardianship get(String id) {
    return Guardianship.of(records.get(id));
  }

  /** Oldest first. */
  public List<Guardianship> all() {
    return records.all().stream().map(Guardianship::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Guardianship> findByChild(String value) {
    return records.findBy("child", value).stream().map(Guardianship::of).toList();
  }

  public List<Guardianship> findByGuardian(String value) {
    return records.findBy("guardian", value).stream().map(Guardianship::of).toList();
  }

  public Guardianship create(GuardianshipDraft draft) {
    return Guardianship.of(records.create(draft.values()));
  }

  public Guardianship update(String id, GuardianshipDraft draft) {
    return Guardianship.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Guardianship record) {
    return records.link(record.id());
  }
}
