package app.gardentoollending.platform.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** Writes rows of cells as CSV. No text among them becomes a formula. */
public record CsvTable(CsvStyle style) {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /**
   * A cell.
   *
   * @param written as it stands in the file, which for a number is how {@link CsvStyle} writes it
   */
  public record Cell(String written) {
    /** Whatever somebody may have written. */
    public static Cell text(String text) {
      return new Cell(Formula.guarded(text));
    }
  }

  /** Writes all of it, row by row. */
  public void write(List<String> head, Iterator<List<Cell>> rows, OutputStream out)
      throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (style.isForPeople()) {
      text.write(BYTE_ORDER_MARK); // without it spreadsheet programs take UTF-8 for something else
    }
    CsvWriter csv = CsvWriter.builder().fieldSeparator(style.delimiter()).build(text);
    write(csv, head.stream().map(Cell::text).toList());
    while (rows.hasNext()) {
      write(csv, rows.next());
    }
    csv.flush();
    text.flush();
  }

  private static void write(CsvWriter csv, List<Cell> row) {
    csv.writeRecord(row.stream().map(Cell::written).toList());
  }
}
