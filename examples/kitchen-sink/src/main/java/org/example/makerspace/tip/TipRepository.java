package org.example.makerspace.tip;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link Tip} records that the acting user may work with. */
public final class TipRepository {
  private final Records records;

  public TipRepository(Records records) {
    this.records = records;
  }

  public Optional<Tip> find(String id) {
    return records.find(id).map(Tip::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Tip get(String id) {
    return Tip.of(records.get(id));
  }

  /** Oldest first. */
  public List<Tip> all() {
    return records.all().stream().map(Tip::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<Tip> findByTitle(String value) {
    return records.findOne("title", value).map(Tip::of);
  }

  public List<Tip> findByMachine(String value) {
    return records.findBy("machine", value).stream().map(Tip::of).toList();
  }

  public Tip create(TipDraft draft) {
    return Tip.of(records.create(draft.values()));
  }

  public Tip update(String id, TipDraft draft) {
    return Tip.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Tip record) {
    return records.link(record.id());
  }
}
