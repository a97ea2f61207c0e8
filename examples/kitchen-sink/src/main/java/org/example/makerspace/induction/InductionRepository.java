package org.example.makerspace.induction;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link Induction} records that the acting user may work with. */
public final class InductionRepository {
  private final Records records;

  public InductionRepository(Records records) {
    this.records = records;
  }

  public Optional<Induction> find(String id) {
    return records.find(id).map(Induction::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Induction get(String id) {
    return Induction.of(records.get(id));
  }

  /** Oldest first. */
  public List<Induction> all() {
    return records.all().stream().map(Induction::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Induction> findByMachine(String value) {
    return records.findBy("machine", value).stream().map(Induction::of).toList();
  }

  public Induction create(InductionDraft draft) {
    return Induction.of(records.create(draft.values()));
  }

  public Induction update(String id, InductionDraft draft) {
    return Induction.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Induction record) {
    return records.link(record.id());
  }
}
