package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.page.text.Reading;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.user.People;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The records whose title is just what a cell says, within what its writer sees. */
record CalledRecords(RecordStore store, Scope scope, CellReader reader) {
  private static final int MOST = 20;
  private static final long SECOND = 999;

  /** Some of them; two, if there are several. */
  List<Entry> of(Model model, String text) {
    return of(model, text, List.of());
  }

  private List<Entry> of(Model model, String text, List<Model> passed) {
    if (passed.contains(model) || !scope.mayRead(model)) {
      return List.of();
    }
    Field title = model.displayField();
    List<ListQuery> queries =
        switch (title.type()) {
          case REFERENCE -> {
            List<Model> more = Stream.concat(passed.stream(), Stream.of(model)).toList();
            yield of(store.models().get(title.target()), text, more).stream()
                .map(entry -> where(title, entry.id()))
                .toList();
          }
          case PERSON ->
              new People(store.database())
                  .named(text).stream().map(person -> where(title, person.id())).toList();
          case DATETIME -> value(title, text).map(at -> within(title, (Instant) at)).toList();
          default -> value(title, text).map(value -> where(title, value)).toList();
        };
    List<Entry> found = new ArrayList<>();
    queries.stream()
        .takeWhile(query -> found.size() < MOST)
        .forEach(query -> found.addAll(store.records(model, scope).stretch(query, MOST).entries()));
    return found;
  }

  private Stream<Object> value(Field title, String text) {
    if (title.isTextual()) {
      return Stream.of(text);
    }
    Reading read = reader.read(title, text);
    Map<String, String> texts = Map.of(title.name(), read.fault() == null ? read.text() : "");
    return Stream.ofNullable(
        Validation.partial(List.of(title)).texts(texts).values().get(title.name()));
  }

  private static ListQuery where(Field title, Object value) {
    return ListQuery.first().where(title.name(), value);
  }

  /** Spreadsheets hold moments without the parts of a second. */
  private static ListQuery within(Field title, Instant moment) {
    return ListQuery.first().from(title.name(), moment).to(title.name(), moment.plusMillis(SECOND));
  }
}
