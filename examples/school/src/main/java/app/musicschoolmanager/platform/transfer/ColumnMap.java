package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.page.text.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which column of a file becomes which field.
 *
 * @param fields the field of each column; nothing where the column is left out
 * @param key the field that tells which record a row means; nothing if every row is a new one
 */
public record ColumnMap(List<Optional<Field>> fields, Optional<Field> key) {
  /** Names a record. */
  static final String ID = "id";

  /** Says as of when a row tells of a record. */
  static final String UPDATED_AT = "updatedAt";

  public ColumnMap {
    fields = List.copyOf(fields);
  }

  /** The fields that a file can fill, and what exports say of each record besides. */
  public static List<Field> possible(Model model, Locale locale) {
    List<Field> possible =
        new ArrayList<>(
            model.fields().stream().filter(field -> field.type() != FieldType.FILE).toList());
    Messages words = Messages.in(locale);
    possible.add(Field.string(ID, words.say("record.id")));
    possible.add(Field.datetime(UPDATED_AT, words.say("record.updated")));
    return possible;
  }

  /** The fields that can tell which record is meant, the surest first. */
  public static List<Field> keys(Model model, Locale locale) {
    return Stream.concat(
            possible(model, locale).stream().filter(field -> field.name().equals(ID)),
            model.sharedFields().stream().filter(Field::isUnique))
        .toList();
  }

  /** Guesses by names and labels, each field once. */
  public static ColumnMap guessed(Model model, List<String> header, Locale locale) {
    List<Field> possible = possible(model, locale);
    Map<Integer, Field> found = new HashMap<>();
    // An id says more than a title that several may bear, so columns of ids choose first.
    for (boolean ofIds : new boolean[] {true, false}) {
      Set<Field> taken = new HashSet<>(found.values());
      for (int i = 0; i < header.size(); i++) {
        Optional<Field> field = named(possible, header.get(i), ofIds);
        if (field.isPresent() && taken.add(field.get())) {
          found.put(i, field.get());
        }
      }
    }
    List<Optional<Field>> fields = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      fields.add(Optional.ofNullable(found.get(i)));
    }
    return new ColumnMap(fields, Optional.empty()).by(keys(model, locale));
  }

  /** Takes what somebody has chosen: the name of a field for each column, or an empty text. */
  public static ColumnMap chosen(Model model, List<String> names, String key, Locale locale) {
    Set<String> taken = new HashSet<>();
    List<Field> possible = possible(model, locale);
    List<Optional<Field>> fields =
        names.stream()
            .map(name ->
                possible.stream()
                    .filter(field -> field.name().equals(name) && taken.add(name))
                    .findFirst())
            .toList();
    return new ColumnMap(fields, Optional.empty())
        .by(keys(model, locale).stream().filter(field -> field.name().equals(key)).toList());
  }

  /** Tells records by the first of these fields that there is a column for. */
  private ColumnMap by(List<Field> keys) {
    return new ColumnMap(
        fields, keys.stream().filter(field -> column(field.name()).isPresent()).findFirst());
  }

  /** The column of a field. */
  Optional<Integer> column(String field) {
    return IntStream.range(0, fields.size())
        .boxed()
        .filter(i -> fields.get(i).filter(each -> each.name().equals(field)).isPresent())
        .findFirst();
  }

  private static Optional<Field> named(List<Field> possible, String head, boolean ofIds) {
    String text = Formula.bare(head);
    String base = text.replaceFirst("\\s*\\([^)]*\\)$", "");
    if (ofIds && base.equals(text)) {
      return Optional.empty();
    }
    return possible.stream()
        .filter(field -> !ofIds || References.isReference(field))
        .filter(field -> {
          String said = plain(ofIds ? base : text);
          return said.equals(plain(field.name())) || said.equals(plain(field.label()));
        })
        .findFirst();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-.:]", "");
  }

  /** Whether no column says anything of a record. */
  public boolean isEmpty() {
    return fields.stream().flatMap(Optional::stream).allMatch(ColumnMap::isOwn);
  }

  /** What the app keeps by itself. */
  static boolean isOwn(Field field) {
    return field.name().equals(ID) || field.name().equals(UPDATED_AT);
  }
}
