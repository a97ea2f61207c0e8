package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.db.Dialect;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The full-text index of one table: which of its columns are searched, and for whom. The owner of a
 * row is one of its words, so that a search passes over what is others' without looking at it;
 * whose a row is decides the row itself all the same.
 *
 * @param owner the column that says whose a row is, or null if it is everybody's
 * @param title the field that names a row; null if it is none of those that are searched
 * @param fields all other fields that are searched
 */
public record SearchIndex(String table, String owner, Field title, List<Field> fields) {
  /** Begins the word that stands for an owner. No search holds it: see {@link SearchWords}. */
  private static final String OWNED_BY = "\uE000";

  /** The index of what is the same for everybody who sees the record. */
  public static Optional<SearchIndex> of(Model model) {
    String owner = model.isUserScoped() ? "owner_id" : null;
    return of(model, model.table(), owner, model.sharedFields());
  }

  /** The index of what users keep for themselves beside a record. */
  public static Optional<SearchIndex> personal(Model model) {
    return of(model, model.personalTable(), "user_id", model.personalFields());
  }

  private static Optional<SearchIndex> of(
      Model model, String table, String owner, List<Field> fields) {
    List<Field> searched =
        new ArrayList<>(fields.stream().filter(SearchIndex::isSearched).toList());
    Field title = model.displayField();
    return searched.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SearchIndex(table, owner, searched.remove(title) ? title : null, searched));
  }

  /** What a person reads as words. Never a secret: not even its sealed form. */
  private static boolean isSearched(Field field) {
    return field.isTextual() || field.type() == FieldType.ENUM;
  }

  public String name() {
    return table + "$search";
  }

  /** The table of the rows that have changed since the index was last brought up to date. */
  public String pending() {
    return table + "$pending";
  }

  /** The title and all other words of a row {@code "t"}, as two expressions. */
  public String words() {
    List<String> parts = new ArrayList<>();
    parts.add("''");
    if (owner != null) {
      parts.add("'" + OWNED_BY + "' || \"t\".\"" + owner + "\"");
    }
    fields.forEach(field -> parts.add(text(field)));
    return (title == null ? "''" : text(title)) + ", " + String.join(" || ' ' || ", parts);
  }

  private static String text(Field field) {
    return "coalesce(" + shown(field) + ", '')";
  }

  /** A choice is found by its label, which is what people see of it. */
  private static String shown(Field field) {
    String column = "\"t\".\"" + field.column() + "\"";
    if (field.type() != FieldType.ENUM) {
      return column;
    }
    return field.options().stream()
        .map(SearchIndex::label)
        .collect(Collectors.joining(" ", "CASE " + column + " ", " END"));
  }

  private static String label(Option option) {
    return "WHEN " + literal(option.value()) + " THEN " + literal(option.label());
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** What the index is asked for, among the rows of one owner or, if it is null, among all. */
  String match(SearchWords words, String ownerId) {
    return of(ownerId, Dialect.allWords(words.whole(), words.begun()));
  }

  /** The same, for words of titles only. */
  String matchTitle(SearchWords words, String ownerId) {
    return of(ownerId, Dialect.ofTitle(Dialect.allWords(words.whole(), words.begun())));
  }

  private static String of(String ownerId, String asked) {
    return ownerId == null ? asked : Dialect.with(OWNED_BY + ownerId, asked);
  }
}
