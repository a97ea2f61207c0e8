package org.example.makerspace.lockerrequest;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link LockerRequest} records that the acting user may work with. */
public final class LockerRequestRepository {
  private final Records records;

  public LockerRequestRepository(Records records) {
    this.records = records;
  }

  public Optional<LockerRequest> find(String id) {
    return records.find(id).map(LockerRequest::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public LockerRequest get(String id) {
    return LockerRequest.of(records.get(id));
  }

  /** Oldest first. */
  public List<LockerRequest> all() {
    return records.all().stream().map(LockerRequest::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<LockerRequest> findByAskedBy(String value) {
    return records.findBy("askedBy", value).stream().map(LockerRequest::of).toList();
  }

  public List<LockerRequest> findByDecidedBy(String value) {
    return records.findBy("decidedBy", value).stream().map(LockerRequest::of).toList();
  }

  public List<LockerRequest> findByState(LockerRequest.State value) {
    return records.findBy("state", value == null ? null : value.value()).stream()
        .map(LockerRequest::of)
        .toList();
  }

  public LockerRequest create(LockerRequestDraft draft) {
    return LockerRequest.of(records.create(draft.values()));
  }

  public LockerRequest update(String id, LockerRequestDraft draft) {
    return LockerRequest.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(LockerRequest record) {
    return records.link(record.id());
  }
}
