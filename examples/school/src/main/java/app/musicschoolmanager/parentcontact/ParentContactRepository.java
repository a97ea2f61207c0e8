package app.musicschoolmanager.parentcontact;

import app.musicschoolmanager.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link ParentContact} records that the acting user may work with. */
public final class ParentContactRepository {
  private final Records records;

  public ParentContactRepository(Records records) {
    this.records = records;
  }

  public Optional<ParentContact> find(String id) {
    return records.find(id).map(ParentContact::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public ParentContact get(String id) {
    return ParentContact.of(records.get(id));
  }

  /** Oldest first. */
  public List<ParentContact> all() {
    return records.all().stream().map(ParentContact::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<ParentContact> findByPerson(String value) {
    return records.findOne("person", value).map(ParentContact::of);
  }

  public ParentContact create(ParentContactDraft draft) {
    return ParentContact.of(records.create(draft.values()));
  }

  public ParentContact update(String id, ParentContactDraft draft) {
    return ParentContact.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(ParentContact record) {
    return records.link(record.id());
  }
}
