package org.example.makerspace.casemodel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link Case} records that the acting user may work with. */
public final class CaseRepository {
  private final Records records;

  public CaseRepository(Records records) {
    this.records = records;
  }

  public Optional<Case> find(String id) {
    return records.find(id).map(Case::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Case get(String id) {
    return Case.of(records.get(id));
  }

  /** Oldest first. */
  public List<Case> all() {
    return records.all().stream().map(Case::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Case> findByStatus(Case.Status value) {
    return records.findBy("status", value == null ? null : value.value()).stream()
        .map(Case::of)
        .toList();
  }

  public List<Case> findByMachine(String value) {
    return records.findBy("machine", value).stream().map(Case::of).toList();
  }

  public List<Case> findByPartOf(String value) {
    return records.findBy("partOf", value).stream().map(Case::of).toList();
  }

  public List<Case> findByDueOn(LocalDate value) {
    return records.findBy("dueOn", value).stream().map(Case::of).toList();
  }

  public List<Case> findByContact(String value) {
    return records.findBy("contact", value).stream().map(Case::of).toList();
  }

  public Case create(CaseDraft draft) {
    return Case.of(records.create(draft.values()));
  }

  /** Creates one that belongs to another user, which only a system-wide action may. */
  public Case createFor(String userId, CaseDraft draft) {
    return Case.of(records.createFor(userId, draft.values()));
  }

  public Case update(String id, CaseDraft draft) {
    return Case.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Case record) {
    return records.link(record.id());
  }

  /** The secret "Unlock code of the device", to be used and never shown. */
  public Optional<String> revealUnlockCode(String id) {
    return records.secret(id, "unlockCode");
  }
}
