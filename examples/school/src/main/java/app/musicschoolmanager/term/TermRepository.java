package app.musicschoolmanager.term;

import app.musicschoolmanager.platform.record.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The {@link Term} records that the acting user may work with. */
public final class TermRepository {
  private final Records records;

  public TermRepository(Records records) {
    this.records = records;
  }

  public Optional<Term> find(String id) {
    return records.find(id).map(Term::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Term get(String id) {
    return Term.of(records.get(id));
  }

  /** Oldest first. */
  public List<Term> all() {
    return records.all().stream().map(Term::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Term> findByFirstDay(LocalDate value) {
    return records.findBy("firstDay", value).stream().map(Term::of).toList();
  }

  public Term create(TermDraft draft) {
    return Term.of(records.create(draft.values()));
  }

  public Term update(String id, TermDraft draft) {
    return Term.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Term record) {
    return records.link(record.id());
  }
}
