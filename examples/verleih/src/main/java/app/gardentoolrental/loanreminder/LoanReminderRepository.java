package app.gardentoolrental.loanreminder;

import app.gardentoolrental.platform.record.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The {@link LoanReminder} records that the acting user may work with. */
public final class LoanReminderRepository {
  private final Records records;

  public LoanReminderRepository(Records records) {
    this.records = records;
  }

  public Optional<LoanReminder> find(String id) {
    return records.find(id).map(LoanReminder::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public LoanReminder get(String id) {
    return LoanReminder.of(records.get(id));
  }

  /** Oldest first. */
  public List<LoanReminder> all() {
    return records.all().stream().map(LoanReminder::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<LoanReminder> findByLoan(String value) {
    return records.findBy("loan", value).stream().map(LoanReminder::of).toList();
  }

  public List<LoanReminder> findByDay(LocalDate value) {
    return records.findBy("day", value).stream().map(LoanReminder::of).toList();
  }

  public List<LoanReminder> findByReason(LoanReminder.Reason value) {
    return records.findBy("reason", value == null ? null : value.value()).stream()
        .map(LoanReminder::of)
        .toList();
  }

  public LoanReminder create(LoanReminderDraft draft) {
    return LoanReminder.of(records.create(draft.values()));
  }

  public LoanReminder update(String id, LoanReminderDraft draft) {
    return LoanReminder.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }
}
