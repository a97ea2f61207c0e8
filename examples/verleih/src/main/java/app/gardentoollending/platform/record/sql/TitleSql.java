package app.gardentoollending.platform.record.sql;

import app.gardentoollending.platform.db.Dialect;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Model;
import java.util.ArrayList;
import java.util.List;

/** The SQL that finds records by their title, in steps from what is most likely meant. */
public final class TitleSql {
  private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

  private final RecordSql records;
  private final Model model;
  private final String key;

  public TitleSql(RecordSql records) {
    this.records = records;
    this.model = records.model();
    Field title = model.displayField();
    this.key = ListFields.orderKey(title, records.column(title));
  }

  /**
   * Those that begin with what was typed, along the index by which titles are ordered; then those
   * that hold its words, whatever their case and accents, along the index for searching.
   */
  public List<Clause> fast(String typed, int most) {
    List<Clause> steps = new ArrayList<>();
    if (model.displayField().isTextual()) {
      steps.add(beginning(typed, most));
      SearchWords words = SearchWords.of(typed);
      SearchIndex.of(model)
          .filter(index -> index.title() != null && !words.isEmpty())
          .ifPresent(index -> steps.add(holding(index, words, most)));
    }
    return steps;
  }

  private Clause beginning(String typed, int most) {
    Clause begins =
        Clause.of(
            key + " >= lower(?) AND " + key + " < lower(?) || ?", typed, typed, LAST_CHARACTER);
    return records
        .select()
        .then(records.from())
        .then(records.mineAnd(begins))
        .then(" ORDER BY " + key + ", " + Order.ID + " LIMIT ?", most);
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
  public Clause anywhere(String typed, int most) {
    String escaped = typed.replaceAll("([\\\\%_])", "\\\\$1");
    Clause has =
        model.displayField().isTextual()
            ? Clause.of(key + " LIKE lower(?) ESCAPE '\\'", "%" + escaped + "%")
            : Clause.of("1 = 0");
    return records
        .select()
        .then(records.from())
        .then(records.mineAnd(has))
        .then(" ORDER BY " + key + ", " + Order.ID + " LIMIT ?", most);
  }
}
