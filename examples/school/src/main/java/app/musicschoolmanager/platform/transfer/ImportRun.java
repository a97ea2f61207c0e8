package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Validation.Checked;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.page.text.Reading;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.transfer.CsvFile.Row;
import app.musicschoolmanager.platform.transfer.Import.Counts;
import app.musicschoolmanager.platform.web.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One way through the rows of a file: each makes a record, or changes the one that it means. */
final class ImportRun {
  private final Records records;
  private final ColumnMap columns;
  private final CellReader reader;
  private final Set<String> met = new HashSet<>();
  private int created;
  private int changed;
  private int unchanged;
  private long state;

  ImportRun(Records records, ColumnMap columns, CellReader reader) {
    this.records = records;
    this.columns = columns;
    this.reader = reader;
  }

  Counts counts() {
    return new Counts(created, changed, unchanged, Long.toHexString(state));
  }

  /** Does what a row says; tells what is wrong with it. */
  List<FieldError> take(Row row) {
    try {
      Optional<Entry> before = columns.key().flatMap(key -> meant(key, row));
      if (before.isPresent()) {
        change(row, before.get());
      } else {
        met.add(records.create(checked(row, null)).id());
        created++;
      }
      return List.of();
    } catch (Invalid e) {
      return e.errors();
    }
  }

  private Optional<Entry> meant(Field key, Row row) {
    String cell = row.cell(columns.column(key.name()).orElseThrow());
    Optional<Entry> found = cell.isBlank() ? Optional.empty() : found(key, cell);
    if (found.isPresent() && !met.add(found.get().id())) {
      throw wrong(key.name(), "twice", "Another row of the file means the same record.");
    }
    return found;
  }

  private Optional<Entry> found(Field key, String cell) {
    if (key.name().equals(ColumnMap.ID)) {
      return Optional.of(cell.strip()).filter(Ids::isId).flatMap(records::find);
    }
    Map<String, String> texts = Map.of(key.name(), reader.read(key, cell).text());
    Checked checked = Validation.partial(List.of(key)).texts(texts);
    return Optional.ofNullable(checked.values().get(key.name()))
        .flatMap(value -> records.findOne(key.name(), value));
  }

  private void change(Row row, Entry before) {
    if (!records.mayChange(before.id())) {
      throw wrong(ColumnMap.ID, "reach", "You may see this record, but not change it.");
    }
    Entry after = records.update(before.id(), checked(row, before), null);
    boolean same =
        after.version() == before.version()
            && after.values().asMap().equals(before.values().asMap());
    if (same) {
      unchanged++;
      return;
    }
    if (columns
        .column(ColumnMap.UPDATED_AT)
        .map(row::cell)
        .filter(it -> isStale(it, before))
        .isPresent()) {
      throw wrong(
          ColumnMap.UPDATED_AT,
          "stale",
          "Somebody has changed this record since the file was written.");
    }
    changed++;
    state = 31 * state + (before.id() + before.version()).hashCode();
  }

  private static Invalid wrong(String field, String code, String message) {
    return new Invalid(List.of(new FieldError(field, code, message, null)));
  }

  /** Spreadsheets hold moments without the parts of a second. */
  private boolean isStale(String cell, Entry before) {
    return !cell.isBlank()
        && !isAsIn(reader.read(Field.datetime(ColumnMap.UPDATED_AT, ""), cell), before.updatedAt());
  }

  private static boolean isAsIn(Reading reading, Instant moment) {
    try {
      Instant said = OffsetDateTime.parse(reading.text()).toInstant();
      return said.equals(moment) || said.equals(moment.truncatedTo(ChronoUnit.SECONDS));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private Checked checked(Row row, Entry before) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<FieldError> unread = new ArrayList<>();
    for (int i = 0; i < columns.fields().size(); i++) {
      Optional<Field> field = columns.fields().get(i).filter(it -> !ColumnMap.isOwn(it));
      if (field.isPresent()) {
        read(field.get(), row.cell(i), before, texts).ifPresent(unread::add);
      }
    }
    List<Field> fields = records.model().fields();
    Validation validation =
        before == null ? Validation.complete(fields) : Validation.partial(fields);
    Checked checked = validation.texts(texts);
    Values values = checked.values();
    List<FieldError> errors = new ArrayList<>(checked.errors());
    for (FieldError fault : unread) {
      values = values.without(fault.field());
      errors.removeIf(error -> error.field().equals(fault.field()));
      errors.add(fault);
    }
    return new Checked(values, errors);
  }

  private Optional<FieldError> read(
      Field field, String cell, Entry before, Map<String, String> texts) {
    if (cell.isBlank()) {
      if (empties(field, before)) {
        texts.put(field.name(), "");
      }
      return Optional.empty();
    }
    if (before != null
        && References.isReference(field)
        && reader.says(field, cell, before.values().text(field.name()))) {
      return Optional.empty(); // it may stay, also if its writer does not see it
    }
    Reading reading = reader.read(field, cell);
    boolean same =
        before != null
            && before.values().get(field.name()) instanceof Instant moment
            && isAsIn(reading, moment);
    if (!same) {
      texts.put(field.name(), reading.text());
    }
    return Optional.ofNullable(reading.fault())
        .map(fault -> {
          String message =
              field.label() + " cannot be told for certain from “" + cell.strip() + "”.";
          return new FieldError(field.name(), fault, message, cell.strip());
        });
  }

  /** Where something is required, its default may step in; a secret is never shown, so it stays. */
  private static boolean empties(Field field, Entry before) {
    return before == null
        ? !field.isRequired()
        : field.type() != FieldType.SECRET && !(field.isRequired() && field.initialValue() != null);
  }
}
