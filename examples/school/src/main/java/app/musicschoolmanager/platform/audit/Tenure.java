package app.musicschoolmanager.platform.audit;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.record.Change.Kind;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.rule.Occasion;
import app.musicschoolmanager.platform.rule.Write;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Since when a record leads to a member without a break. What is told of it from before was for the
 * eyes of those to whom it led then. It is read backwards from the trail, of the record and of
 * those that lie along the way; what can no longer be told from there counts as a break.
 */
record Tenure(ChangeLog log, RecordStore store, String member) {

  /** The moment from which a record leads to the member; nothing if it does not. */
  Optional<Since> of(Model model, Entry entry) {
    Set<String> fields =
        model.visibleTo().stream()
            .flatMap(way ->
                Stream.concat(
                    Stream.ofNullable(way.firstField()),
                    way.when().stream().flatMap(condition -> condition.fields().stream())))
            .collect(Collectors.toSet());
    return begun(
        model, entry, fields, values -> along(model, entry.id(), model.visibleTo(), values));
  }

  /**
   * Goes back as long as it led there.
   *
   * @param fields those by which that is told
   * @param led since when a record with such values leads there, as far as others are concerned
   */
  private Optional<Since> begun(
      Model model, Entry entry, Set<String> fields, Function<Values, Optional<Since>> led) {
    Values values = entry.values();
    Optional<Since> since = led.apply(values);
    if (since.isEmpty()) {
      return since;
    }
    for (LoggedChange change : log.touching(model.name(), entry.id(), fields)) {
      if (!since.get().isBefore(change)) {
        return since;
      }
      Optional<Values> before = before(model, fields, values, change);
      Optional<Since> earlier = before.flatMap(led);
      if (earlier.isEmpty()) {
        return Optional.of(Since.of(change));
      }
      values = before.get();
      since = earlier;
    }
    return since;
  }

  /** The values that a change has found; nothing if they are not known any more. */
  private static Optional<Values> before(
      Model model, Set<String> fields, Values after, LoggedChange change) {
    if (change.kind().equals(Kind.CREATED.value())) {
      return Optional.empty();
    }
    Values before = after;
    for (String name : fields) {
      JsonNode changed = change.changes().path(name);
      Optional<Field> field = model.field(name);
      if (changed.has(Forgetting.REMOVED) || field.isEmpty()) {
        return Optional.empty();
      }
      if (!changed.isMissingNode()) {
        try {
          before = before.with(name, typed(field.get(), changed.path(Forgetting.BEFORE)));
        } catch (IllegalStateException e) {
          return Optional.empty(); // the field was of another type then
        }
      }
    }
    return Optional.of(before);
  }

  private static Object typed(Field field, JsonNode value) {
    return value.isMissingNode()
        ? null
        : field.value(value.isTextual() ? value.textValue() : value.toString());
  }

  private Optional<Since> along(Model model, String id, List<Way> ways, Values values) {
    Write record = new Write(model, null, values, Occasion.alone(store.database().clock()));
    return earliest(
        ways.stream()
            .filter(way -> way.when().stream().allMatch(condition -> condition.holds(record)))
            .map(way -> along(id, way, values)));
  }

  private Optional<Since> along(String id, Way way, Values values) {
    if (way.isForEverybody()) {
      return Optional.of(Since.EVER);
    }
    if (way.hops().isEmpty()) {
      return Optional.of(Since.EVER).filter(ever -> member.equals(values.text(way.person())));
    }
    Way.Hop hop = way.hops().getFirst();
    Records next =
        store.records(
            store.models().get(hop.model()), new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE));
    if (hop.isBack()) {
      return earliest(
          next.findBy(hop.field(), id).stream().map(it -> over(next.model(), it, way, id)));
    }
    return Optional.ofNullable(values.text(hop.field()))
        .flatMap(next::find)
        .flatMap(it -> over(next.model(), it, way, id));
  }

  /** Since when a way leads on over the record at which its first step has arrived. */
  private Optional<Since> over(Model model, Entry entry, Way way, String from) {
    Way.Hop hop = way.hops().getFirst();
    Way rest = way.rest();
    Set<String> fields =
        Stream.of(hop.isBack() ? hop.field() : null, rest.firstField())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return begun(
        model,
        entry,
        fields,
        values ->
            hop.isBack() && !from.equals(values.text(hop.field()))
                ? Optional.empty()
                : along(entry.id(), rest, values));
  }

  private static Optional<Since> earliest(Stream<Optional<Since>> ways) {
    return ways.flatMap(Optional::stream).min(Comparator.naturalOrder());
  }
}
