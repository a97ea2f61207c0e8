package app.musicschoolmanager.platform.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** Writes rows of texts as CSV. No text among them becomes a formula. */
public record CsvTable(CsvStyle style) {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** Writes all of it, row by row. */
  public void write(List<String> head, Iterator<List<String>> rows, OutputStream out)
      throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (style.isForPeople()) {
      text.write(BYTE_ORDER_MARK); // without it spreadsheet programs take UTF-8 for something else
    }
    CsvWriter csv = CsvWriter.builder().fieldSeparator(style.delimiter()).build(text);
    write(csv, head);
    while (rows.hasNext()) {
      write(csv, rows.next());
    }
    csv.flush();
    text.flush();
  }

  private static void write(CsvWriter csv, List<String> row) {
    csv.writeRecord(row.stream().map(Formula::guarded).toList());
  }
}
