package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.transfer.CsvProblem.Reason;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a CSV file holds.
 *
 * @param delimiter what stands between its cells
 */
public record CsvFile(char delimiter, List<String> header, List<Row> rows) {
  /** So much takes a few seconds, during which nobody else can write. */
  public static final int MOST_ROWS = 10_000;

  static final int MOST_BYTES = 10_000_000;
  static final int MOST_COLUMNS = 200;

  /**
   * One row.
   *
   * @param number counted as spreadsheets do: the header is row 1
   */
  public record Row(int number, List<String> cells) {
    /** The text of a cell; a row may end early. */
    public String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    private boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** Reads a file of any encoding and with any delimiter that spreadsheet programs write. */
  public static CsvFile read(InputStream content) {
    try {
      byte[] bytes = content.readNBytes(MOST_BYTES + 1);
      requireSize(bytes.length);
      return of(CsvText.of(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be read.", e);
    }
  }

  /** Refuses a file that is too large to be read, before it is. */
  public static void requireSize(long bytes) {
    if (bytes > MOST_BYTES) {
      throw new CsvProblem(Reason.LARGE, MOST_BYTES);
    }
  }

  private static CsvFile of(CsvText text) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(text.delimiter())
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text.text())) {
      for (CsvRecord record : reader) {
        number++;
        take(new Row(number, record.getFields()), rows);
      }
    } catch (CsvParseException e) {
      throw new CsvProblem(Reason.UNREADABLE, number + 1L);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (rows.size() < 2) {
      throw new CsvProblem(Reason.EMPTY, 0);
    }
    rows.forEach(row -> requireWithin(rows.getFirst(), row));
    List<String> header = rows.getFirst().cells().stream().map(String::strip).toList();
    return new CsvFile(text.delimiter(), header, List.copyOf(rows.subList(1, rows.size())));
  }

  private static void take(Row row, List<Row> rows) {
    if (row.cells().size() > MOST_COLUMNS) {
      throw new CsvProblem(Reason.WIDTH, MOST_COLUMNS);
    }
    if (rows.size() > MOST_ROWS) {
      throw new CsvProblem(Reason.ROWS, MOST_ROWS);
    }
    if (!row.isBlank()) {
      rows.add(row);
    }
  }

  /** A cell under no head is a sign of a comma too many, and would be lost. */
  private static void requireWithin(Row header, Row row) {
    int width = header.cells().size();
    if (row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
      throw new CsvProblem(Reason.UNREADABLE, row.number());
    }
  }
}
