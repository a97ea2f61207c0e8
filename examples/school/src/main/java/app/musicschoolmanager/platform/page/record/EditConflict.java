package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.page.view.ChangedField;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Two people have changed one record. A form carries a digest of each value that it was made from,
 * by which it shows later who has changed what.
 *
 * @param base the digests that came with the form, by field; what is missing counts as changed
 * @param theirs the record as it is now
 */
record EditConflict(Map<String, String> base, Entry theirs) {
  private static final int BYTES = 8;

  /** Reads what a form has carried. */
  static EditConflict of(String carried, Entry theirs) {
    Map<String, String> base =
        Arrays.stream(carried == null ? new String[0] : carried.split(","))
            .map(each -> each.split(":", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one));
    return new EditConflict(base, theirs);
  }

  /** What a form made from this record carries. */
  static String carried(List<Field> fields, Entry entry) {
    return fields.stream()
        .filter(field -> field.type() != FieldType.SECRET)
        .map(field -> field.name() + ":" + digest(entry.values().get(field.name())))
        .collect(Collectors.joining(","));
  }

  private static String digest(Object value) {
    try {
      byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean changed(Field field, Object value) {
    return !digest(value).equals(base.get(field.name()));
  }

  /** The fields that hold something else than when the form was made. */
  List<ChangedField> changes(List<Field> fields, ShownValues shown) {
    return fields.stream()
        .filter(field -> field.type() != FieldType.SECRET)
        .filter(field -> changed(field, theirs.values().get(field.name())))
        .map(field -> row(field, shown, null, false))
        .toList();
  }

  private ChangedField row(Field field, ShownValues shown, String mine, boolean both) {
    String now = shown.text(field, theirs.values().get(field.name()));
    return new ChangedField(field.name(), field.label(), now, mine, both);
  }

  /**
   * The fields between whose values somebody has to choose: others have changed them, and the form
   * says something else.
   *
   * @param asked the fields that somebody was asked about, and what they have answered
   * @param mine what the form says; a field that it lacks is faulty
   * @param typed the form as it was typed
   */
  List<ChangedField> choices(
      Choices asked, ShownValues shown, Values mine, Map<String, String> typed) {
    List<ChangedField> rows = new ArrayList<>();
    for (Field field : asked.mine()) {
      boolean sent = mine.has(field.name()) || typed.containsKey(field.name());
      boolean hidden = field.type() == FieldType.SECRET || field.type() == FieldType.FILE;
      if (!sent || hidden) {
        continue;
      }
      boolean valid = mine.has(field.name());
      Object value = mine.get(field.name());
      Object now = theirs.values().get(field.name());
      boolean open = asked.open().contains(field.name());
      if ((open || changed(field, now)) && !(valid && Objects.equals(value, now))) {
        String text = valid ? shown.text(field, value) : typed.get(field.name());
        rows.add(row(field, shown, text, open || !valid || changed(field, value)));
      }
    }
    return rows;
  }
}
