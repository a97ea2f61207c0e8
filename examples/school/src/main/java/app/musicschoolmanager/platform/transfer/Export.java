package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.file.StoredFile;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.web.BadRequest;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything that a list shows on all its pages, as CSV. It is read a stretch at a time, so that
 * neither memory nor a connection to the database is held however many records there are and
 * however slowly they are fetched.
 */
public final class Export {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final RecordStore store;
  private final Records records;
  private final CsvStyle style;
  private final References references;
  private final List<Column> columns = new ArrayList<>();
  private final List<Field> titled = new ArrayList<>();

  private record Column(String header, Function<Entry, String> cell) {}

  /** All of the columns, or those that are named. */
  public Export(RecordStore store, Records records, CsvStyle style, List<String> names) {
    this.store = store;
    this.records = records;
    this.style = style;
    this.references = new References(store, records.scope(), style);
    if (names.isEmpty()) {
      all();
    } else {
      names.forEach(this::named);
    }
  }

  private void all() {
    Model model = records.model();
    model.shownFields().forEach(this::add);
    if (style.isForPeople()) {
      model.fields().stream()
          .filter(References::isReference)
          .forEach(field -> columns.add(new Column(idHeader(field), entry -> id(entry, field))));
    }
    List.of("id", "createdAt", "updatedAt").forEach(this::addOwn);
  }

  private void named(String name) {
    Optional<Field> field =
        records.model().shownFields().stream().filter(f -> f.name().equals(name)).findFirst();
    if (field.isPresent()) {
      add(field.get());
    } else {
      addOwn(name);
    }
  }

  private void add(Field field) {
    columns.add(new Column(style.header(field), entry -> cell(entry, field)));
    if (References.isReference(field) && style.isForPeople()) {
      titled.add(field);
    }
  }

  private void addOwn(String name) {
    Function<Entry, String> cell =
        switch (name) {
          case "id" -> Entry::id;
          case "createdAt" -> entry -> style.moment(entry.createdAt());
          case "updatedAt" -> entry -> style.moment(entry.updatedAt());
          default -> throw new BadRequest("There is no column " + name + " to export.");
        };
    columns.add(new Column(style.header(name), cell));
  }

  private String idHeader(Field field) {
    return field.label() + " (" + style.header("id") + ")";
  }

  private String cell(Entry entry, Field field) {
    Object value = entry.values().get(field.name());
    if (value != null && field.type() == FieldType.FILE) {
      return Formula.guarded(fileName(value.toString()));
    }
    return value != null && References.isReference(field) && style.isForPeople()
        ? references.title(value.toString())
        : style.cell(field, value);
  }

  private static String id(Entry entry, Field field) {
    String id = entry.values().text(field.name());
    return id == null ? "" : id;
  }

  private String fileName(String id) {
    return store.files().find(id).map(StoredFile::name).orElse("");
  }

  /** The first stretch is read at once, so that a query that cannot be answered fails here. */
  public Running start(ListQuery query) {
    return new Running(query);
  }

  /** An export under way. */
  public final class Running {
    private final Iterator<List<Entry>> stretches;

    private Running(ListQuery query) {
      stretches = new Stretches(records, query);
    }

    /** Writes all of it. */
    public void to(OutputStream out) throws IOException {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      if (style.isForPeople()) {
        text.write(
            BYTE_ORDER_MARK); // without it spreadsheet programs take UTF-8 for something else
      }
      CsvWriter csv = CsvWriter.builder().fieldSeparator(style.delimiter()).build(text);
      csv.writeRecord(columns.stream().map(Column::header).map(Formula::guarded).toList());
      while (stretches.hasNext()) {
        List<Entry> stretch = stretches.next();
        references.read(titled, stretch);
        for (Entry entry : stretch) {
          csv.writeRecord(columns.stream().map(column -> column.cell().apply(entry)).toList());
        }
      }
      csv.flush();
      text.flush();
    }
  }
}
