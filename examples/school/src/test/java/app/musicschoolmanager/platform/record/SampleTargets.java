package app.musicschoolmanager.platform.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Way;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records for samples to point to. */
final class SampleTargets {
  private final TestApp app;
  private final Samples samples;
  private final Map<List<Object>, String> known = new HashMap<>();

  /** What those hold that there can be only one of, but for what tests bend. */
  private final Map<String, Map<String, Object>> untouched = new HashMap<>();

  private int turns;

  /** Who is to see what is being made; null while nothing is. */
  private TestClient viewer;

  SampleTargets(TestApp app, Samples samples) {
    this.app = app;
    this.samples = samples;
  }

  /**
   * A record to point to, which the writer creates if it is to be theirs, and else the
   * administrator. The same again and again, unless each may be pointed to only once, or nothing
   * else tells the samples apart.
   */
  Optional<String> of(Model model, Field field, TestClient writer) {
    Model target = samples.model(field.target());
    TestClient creator = creator(target, writer);
    // What lies along the ways to a member is not for others to be tried with.
    List<Object> key = List.of(target.name(), creator, viewer == null ? writer : viewer);
    Optional<String> only = onlyOne(model, field, target, writer);
    if (only.isPresent()) {
      return only;
    }
    String last = model != null && pointsOnce(model, field, writer) ? null : known.get(key);
    if (last != null && creator.get(path(target) + "/" + last).status() == 200) {
      return Optional.of(last);
    }
    Optional<String> made = another(model, field, writer);
    made.ifPresent(id -> known.put(key, id));
    return made;
  }

  /** A new one, as long as there can be more; none if the writer could not make or see it. */
  Optional<String> another(Model model, Field field, TestClient writer) {
    Model target = samples.model(field.target());
    TestClient creator = creator(target, writer);
    boolean unreachable =
        writer.get(path(target)).status() == 403
            || (creator == writer && !samples.mayWrite(target, writer));
    if (unreachable && !field.isRequired()) {
      return Optional.empty();
    }
    Optional<String> only = onlyOne(model, field, target, writer);
    if (only.isPresent()) {
      return only;
    }
    String id = one(target, creator, writer);
    Ways ways = new Ways(app, samples);
    ways.lead(target, id, writer);
    if (model != null && samples.isMember(writer)) {
      further(model, field).ifPresent(way -> ways.lead(target, id, way, samples.person(writer)));
    }
    if (persons(model, field, target).findAny().isPresent()) {
      untouched.put(id, new HashMap<>(samples.rows().row(target, id).asMap()));
    }
    return Optional.of(id);
  }

  /** The values with records that the action takes in place of those that it may not. */
  ObjectNode fitting(ActionDefinition action, ObjectNode values, TestClient caller) {
    for (Field field : action.parameters()) {
      if (values.has(field.name()) && !action.where(field).isEmpty()) {
        Model target = samples.model(field.target());
        another(null, field, caller)
            .ifPresent(id -> {
              TestClient reader = creator(target, caller);
              new Ways(app, samples).turn(target, id, action.where(field), true, reader);
              values.put(field.name(), id);
            });
      }
    }
    return values;
  }

  /**
   * The record that names the member who writes, where no two may name the same person: with
   * another one that leads to them, the first would lead there no more. It is as new.
   */
  private Optional<String> onlyOne(Model model, Field field, Model target, TestClient writer) {
    if (!samples.isMember(writer)) {
      return Optional.empty();
    }
    Optional<String> one =
        persons(model, field, target)
            .flatMap(name -> samples.rows().holding(target, name, samples.person(writer)).stream())
            .findFirst();
    one.filter(untouched::containsKey)
        .ifPresent(id -> samples.rows().restore(target, id, untouched.get(id)));
    return one;
  }

  /** The fields by which a target leads to one person at most. */
  private static Stream<Field> persons(Model model, Field field, Model target) {
    Stream<Way> onwards = model == null ? Stream.empty() : further(model, field).stream();
    return Stream.concat(target.visibleTo().stream(), onwards)
        .filter(way -> way.hops().isEmpty() && !way.isForEverybody())
        .map(way -> target.field(way.person()).orElseThrow())
        .filter(Field::isUnique);
  }

  /** Where one leads now is no matter of what tests bent. */
  void led(String id, Field field, String to) {
    untouched.computeIfPresent(
        id,
        (same, held) -> {
          held.put(field.column(), to);
          return held;
        });
  }

  /** A new one, or where no further one can be made, another one of those that are there. */
  String one(Model target, TestClient creator, TestClient writer) {
    TestClient before = viewer;
    viewer = before == null ? writer : before;
    try {
      List<String> few = few(target, creator);
      if (!few.isEmpty()) {
        return few.get(turns++ % few.size());
      }
      ObjectNode values = samples.least(target, creator);
      return creator.post(path(target), values).expect(201).json().get("id").asText();
    } finally {
      viewer = before;
    }
  }

  /**
   * All there can be of what no two records may choose alike, once each choice is taken; to make
   * one more would take away another, and what names it. Only those that fit best are given.
   */
  private List<String> few(Model target, TestClient creator) {
    OptionalInt room = uniques(target).mapToInt(SampleTargets::choices).min();
    if (room.isEmpty()) {
      return List.of();
    }
    JsonNode list = creator.get(path(target) + "?limit=100").expect(200).json();
    if (list.get("total").asInt() < room.getAsInt()) {
      return List.of();
    }
    List<String> all =
        list.get("items").valueStream().map(item -> item.get("id").asText()).sorted().toList();
    Map<Integer, List<String>> ranked =
        all.stream()
            .collect(groupingBy(id -> rank(path(target) + "/" + id), TreeMap::new, toList()));
    return ranked.values().iterator().next();
  }

  /** First what its viewer sees, and of that, what leads to the fewest others. */
  private int rank(String one) {
    List<TestClient> members = List.of(app.member(), app.otherMember());
    long others =
        members.stream().filter(it -> it != viewer && it.get(one).status() == 200).count();
    return (int) others + (viewer.get(one).status() == 200 ? 0 : members.size() + 1);
  }

  /** The fields in which no two may be alike, where all of them are choices that must be made. */
  private static Stream<List<Field>> uniques(Model target) {
    Stream<List<Field>> single = target.fields().stream().filter(Field::isUnique).map(List::of);
    Stream<List<Field>> several = target.uniques().stream().map(names -> fields(target, names));
    return Stream.concat(single, several)
        .filter(all -> all.stream().allMatch(it -> it.isRequired() && isChoice(it)));
  }

  private static boolean isChoice(Field field) {
    return field.type() == FieldType.ENUM || field.type() == FieldType.BOOLEAN;
  }

  private static int choices(List<Field> all) {
    return all.stream()
        .mapToInt(field -> field.type() == FieldType.ENUM ? field.options().size() : 2)
        .reduce(1, Math::multiplyExact);
  }

  /** The rest of the way that begins with the field: along it a new record leads to its writer. */
  private static Optional<Way> further(Model model, Field field) {
    return model.writableTo().stream()
        .filter(way -> !way.hops().isEmpty() && field.name().equals(way.firstField()))
        .map(Way::rest)
        .findFirst();
  }

  /** Takes new ones from now on. */
  void forget() {
    known.clear();
  }

  /** A target of the field that is somebody else's own, if its model has such. */
  Optional<String> outOfReach(Field field, TestClient other) {
    Model target = samples.model(field.target());
    if (!target.isUserScoped()) {
      return !target.hidesSome() || app.admin() == other
          ? Optional.empty()
          : of(target, field, app.admin());
    }
    return of(target, field, other);
  }

  private TestClient creator(Model target, TestClient writer) {
    return target.isUserScoped() ? writer : app.admin();
  }

  private boolean pointsOnce(Model model, Field field, TestClient writer) {
    return field.isUnique()
        || model.fields().stream().noneMatch(each -> isFree(model, each, writer))
        || model.uniques().stream()
            .filter(names -> names.contains(field.name()))
            .map(names -> fields(model, names))
            .anyMatch(all -> all.stream().noneMatch(each -> isFree(model, each, writer)));
  }

  /** Whether each sample has another value there. */
  private boolean isFree(Model model, Field field, TestClient writer) {
    return switch (field.type()) {
      case REFERENCE, PERSON, ENUM, BOOLEAN -> false;
      default -> samples.sets(model, field, writer);
    };
  }

  private static List<Field> fields(Model model, List<String> names) {
    return names.stream().map(name -> model.field(name).orElseThrow()).toList();
  }

  private static String path(Model model) {
    return "/api/models/" + model.name();
  }
}
