package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.page.text.Reading;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.user.Acquaintances;
import app.musicschoolmanager.platform.user.People;
import app.musicschoolmanager.platform.user.People.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What records and people are called to whom others point, as far as a scope reaches. */
final class References {
  private final RecordStore store;
  private final Scope scope;
  private final CsvStyle style;
  private final Acquaintances known;
  private final Map<String, String> titles = new HashMap<>();

  /** Those of files that are written. */
  References(RecordStore store, Scope scope, CsvStyle style) {
    this.store = store;
    this.scope = scope;
    this.style = style;
    this.known = null;
  }

  /**
   * Those of files that are read.
   *
   * @param known those among whom a name means somebody
   */
  References(RecordStore store, Scope scope, Acquaintances known) {
    this.store = store;
    this.scope = scope;
    this.style = CsvStyle.forPrograms();
    this.known = known;
  }

  /** Reads at once what all the records are called that these point to, and forgets others. */
  void read(List<Field> fields, List<Entry> entries) {
    titles.clear();
    for (Field field : fields) {
      if (field.type() == FieldType.PERSON) {
        ids(field, entries).forEach(id -> people().find(id).ifPresent(this::put));
        continue;
      }
      Model target = store.models().get(field.target());
      if (scope.mayRead(target)) {
        store
            .records(target, scope)
            .findAll(ids(field, entries))
            .forEach(entry -> titles.put(entry.id(), title(target, entry, List.of(target))));
      }
    }
  }

  private void put(Person person) {
    titles.put(person.id(), Formula.guarded(person.name()));
  }

  private People people() {
    return new People(store.database());
  }

  /** Whether a field names something by its id, a record or a person. */
  static boolean isReference(Field field) {
    return field.type() == FieldType.REFERENCE || field.type() == FieldType.PERSON;
  }

  private static Set<String> ids(Field field, List<Entry> entries) {
    return entries.stream()
        .map(entry -> entry.values().text(field.name()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The title of the record with an id that was read; empty if the scope does not reach it. */
  String title(String id) {
    return titles.getOrDefault(id, "");
  }

  /** A record may be called after another one; in a circle, after nothing. */
  private String title(Model model, Entry entry, List<Model> passed) {
    Field title = model.displayField();
    Object value = entry.values().get(title.name());
    if (value == null || !isReference(title)) {
      return style.cell(title, value);
    }
    if (title.type() == FieldType.PERSON) {
      return people()
          .find(value.toString())
          .map(person -> Formula.guarded(person.name()))
          .orElse("");
    }
    Model target = store.models().get(title.target());
    return passed.contains(target) || !scope.mayRead(target)
        ? ""
        : store
            .records(target, scope)
            .find(value.toString())
            .map(next -> title(target, next, with(passed, target)))
            .orElse("");
  }

  private static List<Model> with(List<Model> passed, Model next) {
    return Stream.concat(passed.stream(), Stream.of(next)).toList();
  }

  /** What a text means: by its id, or by its title if only one bears it. */
  Reading meant(Field field, String text, CellReader reader) {
    return field.type() == FieldType.PERSON ? person(text) : record(field, text, reader);
  }

  /** Whether a text is just what the person with that id is called, who may be named already. */
  boolean isName(Field field, String id, String text) {
    return field.type() == FieldType.PERSON
        && people().find(id).filter(person -> person.name().equals(text)).isPresent();
  }

  /** Administrators may name people by their addresses, too. */
  private Reading person(String text) {
    if (text.equals(Field.CALLER) || (Ids.isId(text) && people().find(text).isPresent())) {
      return new Reading(text, null);
    }
    List<Person> called = known.called(text);
    return switch (called.size()) {
      case 0 -> new Reading(text, "unfound");
      case 1 -> new Reading(called.getFirst().id(), null);
      default -> new Reading(text, "several");
    };
  }

  private Reading record(Field field, String text, CellReader reader) {
    Model target = store.models().get(field.target());
    if (!scope.mayRead(target)) {
      return new Reading(text, "unfound");
    }
    Records records = store.records(target, scope);
    if (Ids.isId(text) && records.find(text).isPresent()) {
      return new Reading(text, null);
    }
    List<Entry> found = new CalledRecords(store, scope, reader).of(target, text);
    return switch (found.size()) {
      case 0 -> new Reading(text, "unfound");
      case 1 -> new Reading(found.getFirst().id(), null);
      default -> new Reading(text, "several");
    };
  }
}
