package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.db.Dialect;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.page.text.Formats;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What people see as the title of a record, as a condition on what is stored: a date and a number
 * as they are written, a choice by its label, a person by name, and a record by what its reader
 * sees it called. What its reader does not see is no title, and finds nothing.
 *
 * @param formats how the app writes dates and numbers
 * @param clock tells what day it is
 */
public record ShownTitle(ModelRegistry models, Formats formats, Clock clock) {

  /** Whether the search index knows titles of the model as people see them. */
  static boolean isIndexed(Model model) {
    return SearchIndex.of(model).map(SearchIndex::title).isPresent();
  }

  /** The model, and those after whose records its records are called. */
  public List<Model> along(Model model) {
    List<Model> along = new ArrayList<>();
    Model at = model;
    while (at != null && !along.contains(at)) {
      along.add(at);
      Field title = at.displayField();
      at = title.type() == FieldType.REFERENCE ? models.get(title.target()) : null;
    }
    return along;
  }

  /** That a title holds the words that were typed, the last of them perhaps only begun. */
  Optional<Clause> holds(RecordSql records, String typed) {
    return of(records, new Asked(typed.strip(), false, List.of()));
  }

  /** The same, even within a word; for that all titles have to be looked at. */
  Optional<Clause> holdsAnywhere(RecordSql records, String typed) {
    return of(records, new Asked(typed.strip(), true, List.of()));
  }

  /**
   * What is looked for.
   *
   * @param passed the models that have been gone through; in a circle nothing has a title
   */
  private record Asked(String typed, boolean anywhere, List<Model> passed) {
    Asked past(Model model) {
      List<Model> more = new ArrayList<>(passed);
      more.add(model);
      return new Asked(typed, anywhere, more);
    }
  }

  private Optional<Clause> of(RecordSql records, Asked asked) {
    Model model = records.model();
    Field title = model.displayField();
    if (asked.typed().isEmpty()
        || asked.passed().contains(model)
        || !records.scope().sees(model, title.name())) {
      return Optional.empty();
    }
    String column = records.column(title);
    return switch (title.type()) {
      case STRING, TEXT, EMAIL, URL -> Optional.of(text(records, asked));
      case ENUM -> choice(title, column, asked);
      case DATE, DATETIME, INTEGER, DECIMAL, MONEY -> value(title, column, asked);
      case PERSON -> Optional.of(person(column, asked));
      case REFERENCE -> record(records, title, asked.past(model));
      case BOOLEAN, JSON, FILE, SECRET -> Optional.empty();
    };
  }

  private static Clause text(RecordSql records, Asked asked) {
    Model model = records.model();
    SearchWords words = SearchWords.of(asked.typed());
    if (asked.anywhere() || words.isEmpty() || !isIndexed(model)) {
      return within(ListFields.compared(model.displayField(), column(records)), asked.typed());
    }
    SearchIndex index = SearchIndex.of(model).orElseThrow();
    String owner = records.scope().ownerIn(model).orElse(null);
    return Clause.of("\"t\"." + Dialect.ROW + " IN (SELECT " + Dialect.ROW)
        .then(" FROM \"" + index.name() + "\" WHERE " + Dialect.matches(index.name()))
        .then(")", index.matchTitle(words, owner));
  }

  private static String column(RecordSql records) {
    return records.column(records.model().displayField());
  }

  /** That a text holds another one, whatever the case. */
  static Clause within(String key, String typed) {
    String escaped = typed.replaceAll("([\\\\%_])", "\\\\$1");
    return Clause.of(key + " LIKE lower(?) ESCAPE '\\'", "%" + escaped + "%");
  }

  private static Optional<Clause> choice(Field title, String column, Asked asked) {
    String typed = asked.typed().toLowerCase(Locale.ROOT);
    List<Clause> values =
        title.options().stream()
            .filter(option -> option.label().toLowerCase(Locale.ROOT).contains(typed))
            .map(Option::value)
            .map(value -> Clause.of("?", value))
            .toList();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(Clause.joined(column + " IN (", values, ", ", ")"));
  }

  private Optional<Clause> value(Field title, String column, Asked asked) {
    List<Clause> spans =
        new TypedValue(formats, clock)
            .of(title, asked.typed()).stream()
                .map(span ->
                    Clause.of(column + " >= ? AND " + column + " < ?", span.from(), span.below()))
                .toList();
    return spans.isEmpty() ? Optional.empty() : Optional.of(Clause.joined("(", spans, " OR ", ")"));
  }

  /** Whoever sees a record sees the names of those after whom it is called. */
  private static Clause person(String column, Asked asked) {
    return Clause.of(column + " IN (SELECT \"id\" FROM \"app_user\" WHERE ")
        .then(within("lower(\"name\")", asked.typed()))
        .then(")");
  }

  private Optional<Clause> record(RecordSql records, Field title, Asked asked) {
    Model target = models.get(title.target());
    if (!records.scope().mayRead(target)) {
      return Optional.empty();
    }
    RecordSql others = new RecordSql(target, records.scope(), clock);
    return of(others, asked)
        .map(condition ->
            Clause.of(records.column(title) + " IN (SELECT " + Order.ID)
                .then(others.from())
                .then(others.mineAnd(condition))
                .then(")"));
  }
}
