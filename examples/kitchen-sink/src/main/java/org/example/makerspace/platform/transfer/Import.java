package org.example.makerspace.platform.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.FieldError;
import org.example.makerspace.platform.model.Validation;
import org.example.makerspace.platform.model.Validation.Checked;
import org.example.makerspace.platform.model.Values;
import org.example.makerspace.platform.page.text.Formats;
import org.example.makerspace.platform.page.text.Reading;
import org.example.makerspace.platform.record.RecordStore;
import org.example.makerspace.platform.record.Records;
import org.example.makerspace.platform.record.Via;
import org.example.makerspace.platform.transfer.CsvFile.Row;
import org.example.makerspace.platform.web.Invalid;

/**
 * Creates a record for each row of a file, all of them or none, each as if it had been filled in by
 * hand: with the same checks, the same scope and the same trail.
 */
public final class Import {
  private static final int MOST_FAULTS = 200;

  private final RecordStore store;
  private final Records records;
  private final Formats formats;

  /** An import into some records, of files whose language and zone the formats say. */
  public Import(RecordStore store, Records records, Formats formats) {
    this.store = store;
    this.records = store.via(Via.IMPORT).records(records.model(), records.scope());
    this.formats = formats;
  }

  /**
   * What came of it.
   *
   * @param faulty how many rows are not in order
   * @param faults the first of what is wrong
   * @param moreFaults how much more is wrong
   */
  public record Report(int rows, int faulty, List<Fault> faults, int moreFaults) {
    public boolean isInOrder() {
      return faulty == 0;
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
    return run(file, columns, notation, true);
  }

  /** Imports the file, unless one of its rows is not in order. */
  public Report done(CsvFile file, ColumnMap columns, Notation notation) {
    return run(file, columns, notation, false);
  }

  private Report run(CsvFile file, ColumnMap columns, Notation notation, boolean trial) {
    records.requireReader();
    records.requireWriter();
    References references = new References(store, records.scope(), CsvStyle.forPrograms());
    CellReader reader = new CellReader(formats, notation, references);
    try {
      return store
          .database()
          .write(sql -> {
            Report report = create(file, columns, reader);
            if (trial || !report.isInOrder()) {
              throw new NothingKept(report);
            }
            return report;
          });
    } catch (NothingKept e) {
      return e.report;
    }
  }

  private Report create(CsvFile file, ColumnMap columns, CellReader reader) {
    List<Fault> faults = new ArrayList<>();
    int faulty = 0;
    int more = 0;
    for (Row row : file.rows()) {
      List<FieldError> wrong = create(row, columns, reader);
      faulty += wrong.isEmpty() ? 0 : 1;
      for (FieldError error : wrong) {
        if (faults.size() < MOST_FAULTS) {
          faults.add(new Fault(row.number(), error));
        } else {
          more++;
        }
      }
    }
    return new Report(file.rows().size(), faulty, List.copyOf(faults), more);
  }

  private List<FieldError> create(Row row, ColumnMap columns, CellReader reader) {
    try {
      records.create(checked(row, columns, reader));
      return List.of();
    } catch (Invalid e) {
      return e.errors();
    }
  }

  private Checked checked(Row row, ColumnMap columns, CellReader reader) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<FieldError> unread = new ArrayList<>();
    for (int i = 0; i < columns.fields().size(); i++) {
      Optional<Field> field = columns.fields().get(i);
      if (field.isPresent()) {
        read(field.get(), row.cell(i), reader, texts).ifPresent(unread::add);
      }
    }
    Checked checked = Validation.complete(records.model().fields()).texts(texts);
    Values values = checked.values();
    List<FieldError> errors = new ArrayList<>(checked.errors());
    for (FieldError fault : unread) {
      values = values.without(fault.field());
      errors.removeIf(error -> error.field().equals(fault.field()));
      errors.add(fault);
    }
    return new Checked(values, errors);
  }

  private static Optional<FieldError> read(
      Field field, String cell, CellReader reader, Map<String, String> texts) {
    if (cell.isBlank()) {
      if (!field.isRequired()) {
        texts.put(field.name(), ""); // where something is required, its default may step in
      }
      return Optional.empty();
    }
    Reading reading = reader.read(field, cell);
    texts.put(field.name(), reading.text());
    return Optional.ofNullable(reading.fault())
        .map(fault -> {
          String message =
              field.label() + " cannot be told for certain from “" + cell.strip() + "”.";
          return new FieldError(field.name(), fault, message, cell.strip());
        });
  }
}
