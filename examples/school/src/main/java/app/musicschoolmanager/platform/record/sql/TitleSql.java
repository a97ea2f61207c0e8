package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.db.Dialect;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The SQL that finds records by their title, in steps from what is most likely meant. */
public final class TitleSql {
  private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

  private final RecordSql records;
  private final Model model;
  private final Field title;
  private final ShownTitle shown;
  private final String compared;
  private final String key;

  public TitleSql(RecordSql records, ShownTitle shown) {
    this.records = records;
    this.shown = shown;
    this.model = records.model();
    this.title = model.displayField();
    this.compared = ListFields.compared(title, records.column(title));
    this.key = ListFields.orderKey(model, title, records.column(title));
  }

  /**
   * Those that begin with what was typed, along the index by which titles are ordered; then those
   * that hold its words, whatever their case and accents, along the index for searching. Titles
   * that are no texts are looked for by what they show.
   */
  public List<Clause> fast(String typed, int most) {
    if (!title.isTextual()) {
      return shown.holds(records, typed).map(holds -> likely(holds, most)).orElse(List.of());
    }
    List<Clause> steps = new ArrayList<>();
    steps.add(beginning(typed, most));
    SearchWords words = SearchWords.of(typed);
    SearchIndex.of(model)
        .filter(index -> index.title() != null && !words.isEmpty())
        .ifPresent(index -> steps.add(holding(index, words, most)));
    return steps;
  }

  private Clause beginning(String typed, int most) {
    Clause begins =
        Clause.of(
            compared + " >= lower(?) AND " + compared + " < lower(?) || ?",
            typed,
            typed,
            LAST_CHARACTER);
    return some(begins, byTitle(""), most);
  }

  private Clause holding(SearchIndex index, SearchWords words, int most) {
    String owner = records.scope().ownerIn(model).orElse(null);
    Clause from = Clause.of(Dialect.fromTextIndex(index.name(), model.table(), "t"));
    Clause meets = Clause.of(Dialect.matches(index.name()), index.matchTitle(words, owner));
    return records
        .select()
        .then(records.from(from))
        .then(records.mineAnd(meets))
        .then(" ORDER BY \"s\"." + Dialect.ROW + " DESC LIMIT ?", most);
  }

  /** Those that hold it anywhere, even within a word; for that all titles have to be looked at. */
  public List<Clause> anywhere(String typed, int most) {
    return switch (title.type()) {
      case STRING, TEXT, EMAIL, URL, REFERENCE ->
          shown.holdsAnywhere(records, typed).map(holds -> likely(holds, most)).orElse(List.of());
      default -> List.of();
    };
  }

  /** Those that somebody may want who has typed nothing yet. */
  public List<Clause> offered(int most) {
    List<Clause> steps = new ArrayList<>(likely(Clause.of(key + " IS NOT NULL"), most));
    steps.add(some(Clause.of(key + " IS NULL"), newest(), most));
    return steps;
  }

  /**
   * The most likely first: days from today on and then back, what is called after something else
   * the newest first, and all others in the order of their titles.
   */
  private List<Clause> likely(Clause condition, int most) {
    return switch (title.type()) {
      case DATE, DATETIME -> {
        LocalDate today = LocalDate.now(shown.clock());
        Object start =
            StoredForm.write(
                title,
                title.type() == FieldType.DATE
                    ? today
                    : today.atStartOfDay(shown.formats().zone()).toInstant());
        yield List.of(
            some(condition.then(" AND " + key + " >= ?", start), byTitle(""), most),
            some(condition.then(" AND " + key + " < ?", start), byTitle(" DESC"), most));
      }
      case REFERENCE, PERSON -> List.of(some(condition, newest(), most));
      default -> List.of(some(condition, byTitle(""), most));
    };
  }

  private String byTitle(String direction) {
    return " ORDER BY " + key + direction + ", " + Order.ID + direction;
  }

  private static String newest() {
    return " ORDER BY " + Order.ID + " DESC";
  }

  private Clause some(Clause condition, String order, int most) {
    return records
        .select()
        .then(records.from())
        .then(records.mineAnd(condition))
        .then(order + " LIMIT ?", most);
  }
}
