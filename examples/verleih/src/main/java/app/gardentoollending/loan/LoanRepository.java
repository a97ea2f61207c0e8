package app.gardentoollending.loan;

import app.gardentoollending.platform.record.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The {@link Loan} records that the acting user may work with. */
public final class LoanRepository {
  private final Records records;

  public LoanRepository(Records records) {
    this.records = records;
  }

  public Optional<Loan> find(String id) {
    return records.find(id).map(Loan::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Loan get(String id) {
    return Loan.of(records.get(id));
  }

  /** Oldest first. */
  public List<Loan> all() {
    return records.all().stream().map(Loan::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Loan> findByDevice(String value) {
    return records.findBy("device", value).stream().map(Loan::of).toList();
  }

  public List<Loan> findByBorrower(String value) {
    return records.findBy("borrower", value).stream().map(Loan::of).toList();
  }

  public List<Loan> findByStartDate(LocalDate value) {
    return records.findBy("startDate", value).stream().map(Loan::of).toList();
  }

  public List<Loan> findByDueDate(LocalDate value) {
    return records.findBy("dueDate", value).stream().map(Loan::of).toList();
  }

  public List<Loan> findByState(Loan.State value) {
    return records.findBy("state", value == null ? null : value.value()).stream()
        .map(Loan::of)
        .toList();
  }

  public List<Loan> findByReturnDate(LocalDate value) {
    return records.findBy("returnDate", value).stream().map(Loan::of).toList();
  }

  public List<Loan> findByReturnCondition(Loan.ReturnCondition value) {
    return records.findBy("returnCondition", value == null ? null : value.value()).stream()
        .map(Loan::of)
        .toList();
  }

  public Loan create(LoanDraft draft) {
    return Loan.of(records.create(draft.values()));
  }

  public Loan update(String id, LoanDraft draft) {
    return Loan.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Loan record) {
    return records.link(record.id());
  }
}
