package org.example.makerspace.platform.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.FieldType;
import org.example.makerspace.platform.model.Model;

/**
 * Which column of a file becomes which field.
 *
 * @param fields the field of each column; nothing where the column is left out
 */
public record ColumnMap(List<Optional<Field>> fields) {

  public ColumnMap {
    fields = List.copyOf(fields);
  }

  /** The fields that a file can fill. */
  public static List<Field> possible(Model model) {
    return model.fields().stream().filter(field -> field.type() != FieldType.FILE).toList();
  }

  /** Guesses by names and labels, each field once. */
  public static ColumnMap guessed(Model model, List<String> header) {
    Map<Integer, Field> found = new HashMap<>();
    // An id says more than a title that several may bear, so columns of ids choose first.
    for (boolean ofIds : new boolean[] {true, false}) {
      Set<Field> taken = new HashSet<>(found.values());
      for (int i = 0; i < header.size(); i++) {
        Optional<Field> field = named(model, header.get(i), ofIds);
        if (field.isPresent() && taken.add(field.get())) {
          found.put(i, field.get());
        }
      }
    }
    List<Optional<Field>> fields = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      fields.add(Optional.ofNullable(found.get(i)));
    }
    return new ColumnMap(fields);
  }

  /** Takes what somebody has chosen: the name of a field for each column, or an empty text. */
  public static ColumnMap chosen(Model model, List<String> names) {
    Set<String> taken = new HashSet<>();
    return new ColumnMap(
        names.stream()
            .map(name ->
                possible(model).stream()
                    .filter(field -> field.name().equals(name) && taken.add(name))
                    .findFirst())
            .toList());
  }

  private static Optional<Field> named(Model model, String head, boolean ofIds) {
    String text = Formula.bare(head);
    String base = text.replaceFirst("\\s*\\([^)]*\\)$", "");
    if (ofIds && base.equals(text)) {
      return Optional.empty();
    }
    return possible(model).stream()
        .filter(field -> !ofIds || field.type() == FieldType.REFERENCE)
        .filter(field -> {
          String said = plain(ofIds ? base : text);
          return said.equals(plain(field.name())) || said.equals(plain(field.label()));
        })
        .findFirst();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-.:]", "");
  }

  /** Whether no column is known. */
  public boolean isEmpty() {
    return fields.stream().allMatch(Optional::isEmpty);
  }
}
