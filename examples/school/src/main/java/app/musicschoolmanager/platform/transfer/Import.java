package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.page.text.Formats;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.record.right.NamingRights;
import app.musicschoolmanager.platform.transfer.CsvFile.Row;
import app.musicschoolmanager.platform.user.Acquaintances;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Creates or changes a record for each row of a file, all of them or none, each as if it had been
 * filled in by hand: with the same checks, the same scope and the same trail.
 */
public final class Import {
  private static final int MOST_FAULTS = 200;

  private final RecordStore store;
  private final Records records;
  private final Formats formats;
  private final NamingRights naming;

  /** An import into some records, of files whose language and zone the formats say. */
  public Import(RecordStore store, Records records, Formats formats, NamingRights naming) {
    this.store = store;
    this.records = store.via(Via.IMPORT).records(records.model(), records.scope());
    this.formats = formats;
    this.naming = naming;
  }

  /**
   * What came of it.
   *
   * @param counts what becomes of the rows
   * @param faulty how many rows are not in order
   * @param faults the first of what is wrong
   * @param moreFaults how much more is wrong
   */
  public record Report(int rows, Counts counts, int faulty, List<Fault> faults, int moreFaults) {
    public boolean isInOrder() {
      return faulty == 0;
    }
  }

  /**
   * How many rows make a record, change one, or change nothing.
   *
   * @param state stands for the versions of all records that are changed, so that another trial
   *     tells whether somebody else has changed them since
   */
  public record Counts(int created, int changed, int unchanged, String state) {
    public static final Counts NONE = new Counts(0, 0, 0, "");

    /** Whether the records are as the file says already. */
    public boolean isNothing() {
      return created + changed == 0;
    }
  }

  /** Something wrong in one cell. */
  public record Fault(int row, FieldError error) {}

  /** Ends the transaction of a trial, or of an import that cannot be. */
  private static final class NothingKept extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Report report;

    NothingKept(Report report) {
      super("Nothing of the import is kept.", null, false, false);
      this.report = report;
    }
  }

  /** Does everything that the import would do, and keeps nothing of it. */
  public Report tried(CsvFile file, ColumnMap columns, Notation notation) {
    return run(file, columns, notation, report -> false);
  }

  /** Imports the file, unless one of its rows is not in order. */
  public Report done(CsvFile file, ColumnMap columns, Notation notation) {
    return run(file, columns, notation, report -> true);
  }

  /** Imports the file if that does just what a trial has said. */
  public Report done(CsvFile file, ColumnMap columns, Notation notation, String state) {
    return run(file, columns, notation, report -> report.counts().state().equals(state));
  }

  private Report run(CsvFile file, ColumnMap columns, Notation notation, Predicate<Report> kept) {
    records.requireReader();
    records.requireKeeper();
    Acquaintances known = naming.of(records.scope().caller());
    References references = new References(store, records.scope(), known);
    CellReader reader = new CellReader(formats, notation, references);
    try {
      return store
          .database()
          .write(sql -> {
            Report report = run(file, new ImportRun(records, columns, reader));
            if (!report.isInOrder() || !kept.test(report)) {
              throw new NothingKept(report);
            }
            return report;
          });
    } catch (NothingKept e) {
      return e.report;
    }
  }

  private static Report run(CsvFile file, ImportRun run) {
    List<Fault> faults = new ArrayList<>();
    int faulty = 0;
    int more = 0;
    for (Row row : file.rows()) {
      List<FieldError> wrong = run.take(row);
      faulty += wrong.isEmpty() ? 0 : 1;
      for (FieldError error : wrong) {
        if (faults.size() < MOST_FAULTS) {
          faults.add(new Fault(row.number(), error));
        } else {
          more++;
        }
      }
    }
    return new Report(file.rows().size(), run.counts(), faulty, List.copyOf(faults), more);
  }
}
